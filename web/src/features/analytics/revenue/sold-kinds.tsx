import type { Revenue } from '@evergrow/domain/analytics/revenue';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import classes from './revenue-page.module.css';

/** What each kind of offering brought, the longest bar being the most. */
export function SoldKinds({ revenue }: { revenue: Revenue }) {
  const t = useT('analytics');
  const format = useFormat();
  const { kinds, currency } = revenue;
  if (kinds.length === 0) return <p className={classes.nothing}>{t('money.nothingSold')}</p>;
  const most = Math.max(1, ...kinds.map(({ net }) => net));
  return (
    <ul className={classes.kinds}>
      {kinds.map(({ kind, net }) => (
        <li key={kind}>
          <span>{t(`money.kindNames.${kind}`)}</span>
          <strong>{format.money({ amount: net, currency })}</strong>
          <span className={classes.track} aria-hidden>
            <span style={{ width: `${(Math.max(0, net) / most) * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
