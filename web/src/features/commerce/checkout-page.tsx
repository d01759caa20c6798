import { orderSchema } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { bookingSchema } from '@evergrow/domain/scheduling';
import { IconZoomQuestion } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { problemCode } from '../../lib/problem.ts';
import { useLiveDoc } from '../../lib/use-live.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { useNow } from '../scheduling/use-now.ts';
import { forgetSlots } from '../scheduling/use-slots.ts';
import classes from './checkout-page.module.css';
import { checkoutStage } from './checkout-stage.ts';
import { CheckoutStageView } from './checkout-stage-view.tsx';
import { HeldBooking } from './held-booking.tsx';

const CreditChoice = lazy(() => import('../packages/credit-choice.tsx'));
const RepeatChoice = lazy(() => import('../series/repeat-choice.tsx'));

/** Paying for a held time, and what came of it: follows the booking and its order, whatever the address says. */
export default function CheckoutPage() {
  const t = useT('commerce');
  const { slug = '', bookingId = '' } = useParams();
  const tenant = useTenant();
  const [params] = useSearchParams();
  const booking = useLiveDoc(paths.booking(tenant.id, bookingId), bookingSchema);
  const orderId = booking.data?.orderId ?? null;
  const order = useLiveDoc(orderId === null ? null : paths.order(tenant.id, orderId), orderSchema);
  const now = useNow(1000);
  const [isPaying, setPaying] = useState(false);
  const providerId = booking.data?.providerId;
  const status = booking.data?.status;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new state has taken a time or given one back
  useEffect(() => {
    if (providerId !== undefined) forgetSlots(slug, providerId);
  }, [slug, providerId, status]);
  useTitle(t('checkout.pageTitle'), tenant.name);
  // Somebody else's and none at all are answered alike.
  const isUnknown =
    booking.data === null || (booking.error !== null && problemCode(booking.error) === 'forbidden');
  if (booking.error !== null && !isUnknown) return <ErrorState error={booking.error} />;
  if (isUnknown)
    return (
      <EmptyState
        icon={<IconZoomQuestion />}
        title={t('checkout.unknownTitle')}
        action={<LinkButton to={`/t/${slug}/bookings`}>{t('checkout.toBookings')}</LinkButton>}
      >
        {t('checkout.unknownHint')}
      </EmptyState>
    );
  if (!booking.data || (orderId !== null && order.data === undefined && order.error === null))
    return <PageSkeleton />;
  const stage = checkoutStage({
    booking: booking.data,
    order: order.data ?? null,
    // Led away to a bank and back: only a payment that was made is waited for.
    result: params.get('redirect_status') === 'failed' ? null : params.get('result'),
    isPaying,
    now,
  });
  // Credits and repeating are for one time by itself.
  const alone = order.data?.bookingIds.length === 1;
  const isOnPage = order.data?.checkoutSessionId != null && order.data.openIntentId === null;
  return (
    <div className={classes.page}>
      <CheckoutStageView
        stage={stage}
        booking={booking.data}
        order={order.data ?? null}
        decline={order.data?.lastDecline ?? null}
        onPaying={setPaying}
        choices={
          booking.data.status === 'pending' && alone && !isOnPage ? (
            <Suspense>
              <CreditChoice booking={booking.data} />
              <RepeatChoice booking={booking.data} />
            </Suspense>
          ) : null
        }
        now={now}
      />
      <HeldBooking booking={booking.data} order={order.data ?? null} />
    </div>
  );
}
