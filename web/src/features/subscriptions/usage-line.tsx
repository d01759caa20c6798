import type { UsageView } from '@evergrow/domain/commerce/subscription';
import { api } from '../../lib/api.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import classes from './subscriptions.module.css';

/** What was used in the present period. Says nothing while that is not known. */
export function UsageLine({ path }: { path: string }) {
  const t = useT('subscriptions');
  const format = useFormat();
  const { data } = useQuery(path, () => api.get<UsageView>(path));
  if (!data) return null;
  const { used, included, unit, to } = data;
  return (
    <p className={classes.quiet}>
      {t('usage.now', { used: format.number(used), unit, date: format.date(to) })}
      {included > 0 ? (
        <meter className={classes.meter} min={0} max={Math.max(included, used)} value={used} aria-hidden />
      ) : null}
    </p>
  );
}
