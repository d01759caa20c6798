import {
  failedRefunds,
  type Order,
  orderSchema,
  refundable,
  refundedOtherwise,
} from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { memberSchema } from '@evergrow/domain/tenancy';
import { lazy, Suspense, useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import type { Stored } from '../../lib/collection.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useLiveDoc } from '../../lib/use-live.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { QuoteLines } from '../commerce/quote-lines.tsx';
import { DisputeFacts } from './dispute-facts.tsx';
import classes from './order-sheet.module.css';
import { OrderStatusBadge } from './order-status.tsx';
import { RefundForm } from './refund-form.tsx';
import { RefundsMade } from './refunds-made.tsx';

const OrderInvoices = lazy(() => import('../books/invoices/order-invoices.tsx'));

type Props = { orderId: string | null; onClose: () => void; onChanged: () => void };

/** An order for who runs the shop: what, by whom, what it cost, and what can be done about it. */
export function OrderSheet({ orderId, onClose, onChanged }: Props) {
  const t = useT('orders');
  return (
    <Sheet open={orderId !== null} onClose={onClose} title={t('orders.one')}>
      {orderId === null ? null : <Details key={orderId} orderId={orderId} onChanged={onChanged} />}
    </Sheet>
  );
}

function Details({ orderId, onChanged }: { orderId: string; onChanged: () => void }) {
  const t = useT('orders');
  const { id: tenantId } = useTenant();
  const [refunding, setRefunding] = useState(false);
  const { data: order, error } = useLiveDoc(paths.order(tenantId, orderId), orderSchema);
  if (error !== null) return <ErrorState error={error} />;
  if (order === undefined) return <ListSkeleton rows={3} />;
  if (order === null) return <p>{t('order.unknownTitle')}</p>;
  if (refunding) {
    return (
      <RefundForm
        order={order}
        onBack={() => setRefunding(false)}
        onDone={() => {
          setRefunding(false);
          onChanged();
        }}
      />
    );
  }
  return <Facts order={order} onRefund={() => setRefunding(true)} onChanged={onChanged} />;
}

type FactsProps = { order: Stored<Order>; onRefund: () => void; onChanged: () => void };

function Facts({ order, onRefund, onChanged }: FactsProps) {
  const t = useT('orders');
  const format = useFormat();
  const { id: tenantId } = useTenant();
  const buyer = useLiveDoc(paths.member(tenantId, order.clientUid), memberSchema);
  const resend = useAction(async () => {
    await api.post(`t/${tenantId}/orders/${order.id}/receipt`, { idempotencyKey: crypto.randomUUID() });
    toast({ message: t('orders.resent') });
  });
  const { currency } = order.quote;
  const canRefund =
    (order.status === 'paid' || order.status === 'partlyRefunded') &&
    order.items.some((item) => refundable(item) > 0);
  const owed = order.refundsDue - order.refunded - refundedOtherwise(order.refunds);
  return (
    <div className={classes.facts}>
      <p className={classes.head}>
        <OrderStatusBadge status={order.status} />
        <span>
          {buyer.data === null ? t('orders.left') : (buyer.data?.displayName ?? '…')} ·{' '}
          {format.dateTime(order.createdAt)}
        </span>
      </p>
      {order.disputes.map((dispute) => (
        <DisputeFacts key={dispute.id} order={order} dispute={dispute} />
      ))}
      <ul className={classes.things}>
        {order.items.map((item) => (
          <li key={item.key}>
            <span>
              {item.title}
              {item.choice ? ` (${item.choice})` : ''}
              {item.quantity > 1 ? ` × ${format.number(item.quantity)}` : ''}
            </span>
            <span>
              {format.money({ amount: item.net + item.tax, currency })}
              {item.refunded > 0 ? (
                <small>
                  {t('order.givenBack', { amount: format.money({ amount: item.refunded, currency }) })}
                </small>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <QuoteLines quote={order.quote} refunded={order.refunded} />
      <RefundsMade order={order} onChanged={onChanged} />
      {owed > 0 && failedRefunds(order.refunds).length === 0 ? (
        <p className={classes.small}>{t('orders.onItsWay')}</p>
      ) : null}
      {order.paidAt === null ? null : (
        <Suspense fallback={null}>
          <OrderInvoices orderId={order.id} />
        </Suspense>
      )}
      <ErrorNote error={resend.error} />
      {order.paidAt === null ? null : (
        <div className={classes.actions}>
          {canRefund ? <Button onClick={onRefund}>{t('orders.refund')}</Button> : null}
          <Button variant="default" loading={resend.pending} onClick={() => void resend.run()}>
            {t('orders.resend')}
          </Button>
        </div>
      )}
    </div>
  );
}
