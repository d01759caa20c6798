import { orderSchema } from '@evergrow/domain/commerce';
import type { OwnGift } from '@evergrow/domain/commerce/gift';
import { paths } from '@evergrow/domain/kernel';
import { IconZoomQuestion } from '@tabler/icons-react';
import { lazy, Suspense, useEffect } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { problemCode } from '../../lib/problem.ts';
import { useSession } from '../../lib/session.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useLiveDoc } from '../../lib/use-live.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { emptyCart, useCart } from '../cart/cart-store.ts';
import { QuoteLines } from '../commerce/quote-lines.tsx';
import { useNow } from '../scheduling/use-now.ts';
import { OrderActions } from './order-actions.tsx';
import classes from './order-page.module.css';
import { type OrderStage, orderStage } from './order-stage.ts';
import { OrderThings } from './order-things.tsx';

const OrderGiftPanel = lazy(() => import('../gifts/order-gift-panel.tsx'));
const OrderFilesPanel = lazy(() => import('../library/order-files-panel.tsx'));
const OrderInvoices = lazy(() => import('../books/invoices/order-invoices.tsx'));
const OrderCheckout = lazy(() => import('../payments/order-checkout.tsx'));
const LicencePanel = lazy(() => import('../commerce/licences/licence-panel.tsx'));

/** What follows a payment is there at the latest after this. */
const settledAfter = 60_000;
/** As long as this the receipt may still be on its way; later it is there. */
const receiptWithin = 3_600_000;

const tones: Partial<Record<OrderStage, 'success' | 'danger' | 'info'>> = {
  paid: 'success',
  declined: 'danger',
  expired: 'danger',
  bankRefused: 'danger',
};

/** What became of an order from the cart: follows it, whatever the address says. */
export default function OrderPage() {
  const t = useT('orders');
  const format = useFormat();
  const { orderId = '' } = useParams();
  const tenant = useTenant();
  const [params] = useSearchParams();
  const { data: order, error } = useLiveDoc(paths.order(tenant.id, orderId), orderSchema);
  const session = useSession();
  const cart = useCart(tenant.slug);
  const now = useNow(1000);
  useTitle(t('order.title'), tenant.name);
  const giftPath = `t/${tenant.id}/orders/${orderId}/gift`;
  const { data: given } = useQuery(order?.paidAt == null ? null : giftPath, () =>
    api.get<{ gift: OwnGift | null }>(giftPath),
  );
  const isBought = order?.paidAt != null && cart.orderId === orderId;
  useEffect(() => {
    if (isBought) emptyCart(tenant.slug);
  }, [isBought, tenant.slug]);
  // Somebody else's and none at all are answered alike.
  const isOthers = order != null && session.status === 'signedIn' && session.uid !== order.clientUid;
  const isUnknown = order === null || isOthers || (error !== null && problemCode(error) === 'forbidden');
  if (error !== null && !isUnknown) return <ErrorState error={error} />;
  if (isUnknown) {
    return (
      <EmptyState
        level={1}
        icon={<IconZoomQuestion />}
        title={t('order.unknownTitle')}
        action={<LinkButton to={`/t/${tenant.slug}/shop`}>{t('shop.browse')}</LinkButton>}
      >
        {t('order.unknownHint')}
      </EmptyState>
    );
  }
  if (order === undefined) return <PageSkeleton />;
  // Led away to a bank and back: only a payment that was made is waited for.
  const result = params.get('redirect_status') === 'failed' ? null : params.get('result');
  const stage = orderStage({ order, result, now });
  const things = (
    <Panel title={t('order.things')}>
      <OrderThings order={order} />
    </Panel>
  );
  if (stage === 'pay' || stage === 'left' || stage === 'declined') {
    const onPage = (
      <>
        <PageHeader title={t(`order.stages.${stage}.title`)} />
        <Note tone={tones[stage] ?? 'info'}>{t(`order.stages.${stage}.hint`)}</Note>
        <OrderActions orderId={orderId} order={order} stage={stage} />
      </>
    );
    return (
      <Suspense fallback={<PageSkeleton />}>
        <OrderCheckout orderId={orderId} order={order} things={things} onPage={onPage} />
      </Suspense>
    );
  }
  const gift = stage === 'paid' ? (given?.gift ?? null) : null;
  const isGiven = gift !== null && gift.state !== 'kept' && gift.itemKeys.length === order.items.length;
  return (
    <div className={classes.page}>
      <PageHeader
        title={
          !isGiven
            ? t(`order.stages.${stage}.title`)
            : gift.recipientName === ''
              ? t('order.given.title')
              : t('order.given.titleFor', { name: gift.recipientName })
        }
        lead={t('order.of', { date: format.date(order.createdAt) })}
      />
      <Note tone={tones[stage] ?? 'info'}>
        {stage === 'paid' && order.paidAt !== null && now - order.paidAt.getTime() > receiptWithin
          ? t('order.paidOn', { date: format.date(order.paidAt) })
          : t(`order.stages.${stage}.hint`)}
      </Note>
      {order.secondPayments.map(({ paymentIntentId, amount }) => (
        <Note key={paymentIntentId} tone="info">
          {t('order.paidTwice', { amount: format.money({ amount, currency: order.quote.currency }) })}
        </Note>
      ))}
      <OrderActions orderId={orderId} order={order} stage={stage} />
      {things}
      {order.paidAt === null ? null : (
        <Suspense fallback={null}>
          <OrderGiftPanel orderId={orderId} justPaid={now - order.paidAt.getTime() < settledAfter} />
          <OrderFilesPanel orderId={orderId} justPaid={now - order.paidAt.getTime() < settledAfter} />
          <LicencePanel orderId={orderId} justPaid={now - order.paidAt.getTime() < settledAfter} />
        </Suspense>
      )}
      {order.paidAt === null ? null : (
        <Suspense fallback={null}>
          <OrderInvoices orderId={orderId} clientUid={order.clientUid} />
        </Suspense>
      )}
      <Panel title={t('order.price')}>
        <QuoteLines quote={order.quote} refunded={order.refunded} />
      </Panel>
    </div>
  );
}
