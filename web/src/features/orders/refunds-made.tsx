import { failedRefunds, type Order, type OrderRefund } from '@evergrow/domain/commerce';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import type { Stored } from '../../lib/collection.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Note } from '../../ui/note.tsx';
import classes from './order-sheet.module.css';

type Props = { order: Stored<Order>; onChanged: () => void };

/** How far each refund of an order is, and what can be done about one that did not arrive. */
export function RefundsMade({ order, onChanged }: Props) {
  const t = useT('orders');
  const format = useFormat();
  const { currency } = order.quote;
  const { secondPayments } = order;
  const refunds = [...order.refunds, ...secondPayments.flatMap((second) => second.refunds)];
  if (refunds.length === 0 && secondPayments.length === 0) return null;
  return (
    <section className={classes.dispute} aria-label={t('orders.refundsMade')}>
      {secondPayments.map(({ paymentIntentId, amount }) => (
        <Note key={paymentIntentId} tone="info">
          {t('orders.paidAgain', { amount: format.money({ amount, currency }) })}
        </Note>
      ))}
      {failedRefunds(refunds).map((refund) => (
        <Failed key={refund.id} order={order} refund={refund} onChanged={onChanged} />
      ))}
      <ul className={classes.things}>
        {refunds.map(({ id, amount, state, resolved }) => (
          <li key={id}>
            <span>
              {t(`orders.refundStates.${state}`, { amount: format.money({ amount, currency }) })}
              {resolved ? <small>{t(`orders.resolved.${resolved}`)}</small> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Failed({ order, refund, onChanged }: Props & { refund: OrderRefund }) {
  const t = useT('orders');
  const format = useFormat();
  const { id: tenantId } = useTenant();
  const { key, renew } = useIdempotencyKey();
  const resolve = useAction(async (how: 'again' | 'otherwise') => {
    const at = `t/${tenantId}/orders/${order.id}/refunds/${refund.id}/resolve`;
    await api.post(at, { body: { how }, idempotencyKey: key() }).finally(renew);
    toast({ message: t('orders.refundNoted') });
    onChanged();
  });
  const amount = format.money({ amount: refund.amount, currency: order.quote.currency });
  return (
    <div className={classes.dispute}>
      <Note tone="danger">{t('orders.failedRefund', { amount })}</Note>
      <p className={classes.small}>{t('orders.failedRefundHint')}</p>
      <ErrorNote error={resolve.error} />
      <div className={classes.actions}>
        <Button loading={resolve.pending} onClick={() => void resolve.run('again')}>
          {t('orders.refundAgain')}
        </Button>
        <Button variant="default" disabled={resolve.pending} onClick={() => void resolve.run('otherwise')}>
          {t('orders.refundOtherwise')}
        </Button>
      </div>
    </div>
  );
}
