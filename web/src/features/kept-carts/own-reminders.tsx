import type { OwnCartReminders } from '@evergrow/domain/commerce/kept-cart';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import classes from './own-reminders.module.css';

/** In one's own settings: which businesses may mail about a cart one leaves, since when, and taking it back. */
export function OwnReminders() {
  const t = useT('kept-carts');
  const format = useFormat();
  const path = 'me/cart-reminders';
  const { data, error, reload } = useQuery(path, () => api.get<OwnCartReminders>(path));
  const stop = useAction(async (tenantId: string, name: string) => {
    await api.put(`t/${tenantId}/cart-reminders`, { body: { agreed: false } });
    await reload();
    toast({ message: t('own.stopped', { name }) });
  });
  if (data === undefined) {
    return error === null ? (
      <ListSkeleton rows={1} />
    ) : (
      <ErrorState error={error} onRetry={() => void reload()} />
    );
  }
  if (data.items.length === 0) return <p className={classes.none}>{t('own.none')}</p>;
  return (
    <>
      <ul className={classes.list}>
        {data.items.map(({ tenantId, name, agreedAt }) => (
          <li key={tenantId}>
            <span>
              <strong>{name}</strong>
              <small>{t('own.since', { date: format.date(agreedAt) })}</small>
            </span>
            <Button
              size="sm"
              variant="default"
              disabled={stop.pending}
              aria-label={t('own.stopFor', { name })}
              onClick={() => void stop.run(tenantId, name)}
            >
              {t('own.stop')}
            </Button>
          </li>
        ))}
      </ul>
      <ErrorNote error={stop.error} />
    </>
  );
}
