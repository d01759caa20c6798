import type { Order } from '@evergrow/domain/commerce';
import type { Booking } from '@evergrow/domain/scheduling';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClockOff,
  IconCreditCard,
  IconHourglass,
  IconReceiptRefund,
} from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import type { Stored } from '../../lib/collection.ts';
import { loadConfig } from '../../lib/config.ts';
import type { MessageKey } from '../../lib/message-keys.ts';
import { useSignedIn } from '../../lib/session.tsx';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { AddToCalendar } from '../scheduling/add-to-calendar.tsx';
import { type CheckoutStage, declineReason } from './checkout-stage.ts';
import classes from './checkout-stage-view.module.css';
import { Countdown } from './countdown.tsx';
import { PayActions } from './pay-actions.tsx';
import { ReleaseButton } from './release-button.tsx';

const BookingCheckout = lazy(() => import('../payments/booking-checkout.tsx'));

type Props = {
  stage: CheckoutStage;
  booking: Stored<Booking>;
  order: Order | null;
  decline: string | null;
  onPaying: (isPaying: boolean) => void;
  /** What can be decided before it is paid. */
  choices: ReactNode;
  now: number;
};

const icons: Record<CheckoutStage, { icon: ReactNode; tone: 'accent' | 'success' | 'warning' }> = {
  pay: { icon: <IconCreditCard size={30} />, tone: 'accent' },
  left: { icon: <IconCreditCard size={30} />, tone: 'accent' },
  declined: { icon: <IconAlertTriangle size={30} />, tone: 'warning' },
  settling: { icon: <IconHourglass size={30} />, tone: 'accent' },
  confirmed: { icon: <IconCircleCheck size={30} />, tone: 'success' },
  requested: { icon: <IconHourglass size={30} />, tone: 'success' },
  expired: { icon: <IconClockOff size={30} />, tone: 'warning' },
  refunded: { icon: <IconReceiptRefund size={30} />, tone: 'warning' },
  cancelled: { icon: <IconClockOff size={30} />, tone: 'warning' },
};

/** Where several times read otherwise than one. */
const titleOfSeveral: Partial<Record<CheckoutStage, MessageKey<'commerce'>>> = {
  pay: 'checkout.several.title',
  confirmed: 'checkout.several.confirmed',
};

/** Money that is known to be paid and still not heard of after this long deserves a word. */
const patience = 25_000;

/** One stage of paying: what has happened, and what to do now. */
export function CheckoutStageView({ stage: known, booking, order, decline, onPaying, choices, now }: Props) {
  const t = useT('commerce');
  const { slug } = useTenant();
  const { email } = useSignedIn();
  const due = order?.due ?? booking.dueNow;
  const config = useQuery('config', loadConfig, Number.POSITIVE_INFINITY);
  const inForm = due > 0 && order !== null && config.data?.payments != null;
  // Where it is paid is not known yet.
  const isOpen = due > 0 && order !== null && config.data === undefined && config.error === null;
  // The form says itself why a card was declined.
  const stage = inForm && known === 'declined' ? 'pay' : known;
  const { icon, tone } = icons[stage];
  const several = order !== null && order.bookingIds.length > 1;
  const free = due === 0;
  const payable = stage === 'pay' || stage === 'left' || stage === 'declined';
  const again = `/t/${slug}/book/${booking.providerId}?offering=${booking.offeringId}`;
  const text =
    stage === 'declined'
      ? t(`checkout.declined.reasons.${declineReason(decline)}`)
      : stage === 'pay' && free
        ? t('checkout.pay.textFree')
        : stage === 'pay' && several
          ? t('checkout.several.text')
          : t(`checkout.${stage}.text`, { email, name: booking.providerName });
  const onPage = <PayActions {...{ booking, due, several, again }} retry={stage !== 'pay'} />;
  return (
    <section className={classes.stage}>
      <div role="status" className={classes.words}>
        <span
          className={classes.icon}
          data-tone={tone}
          data-busy={stage === 'settling' || undefined}
          aria-hidden
        >
          {icon}
        </span>
        <h1>
          {t(several ? (titleOfSeveral[stage] ?? `checkout.${stage}.title`) : `checkout.${stage}.title`)}
        </h1>
        {inForm && stage === 'pay' ? null : <p>{text}</p>}
        {stage === 'settling' && now - booking.createdAt.getTime() > patience ? (
          <p>{t('checkout.settling.patience')}</p>
        ) : null}
      </div>
      {payable && booking.holdExpiresAt ? <Countdown until={booking.holdExpiresAt} /> : null}
      {payable ? choices : null}
      {payable && inForm && booking.orderId !== null ? (
        <Suspense fallback={<Skeleton height={320} radius={16} />}>
          <BookingCheckout
            {...{ booking, order, onPaying }}
            orderId={booking.orderId}
            onPage={onPage}
            instead={<ReleaseButton {...{ booking, several, again }} />}
          />
        </Suspense>
      ) : null}
      {payable && !inForm ? isOpen ? <Skeleton height={320} radius={16} /> : onPage : null}
      {stage === 'confirmed' || stage === 'requested' ? (
        <div className={classes.actions}>
          {several ? (
            <LinkButton to={`/t/${slug}/bookings`}>{t('checkout.toBookings')}</LinkButton>
          ) : (
            <LinkButton to={`/t/${slug}/bookings/${booking.id}`}>{t('checkout.toBooking')}</LinkButton>
          )}
          {stage === 'confirmed' && !several ? <AddToCalendar booking={booking} /> : null}
        </div>
      ) : null}
      {stage === 'expired' || stage === 'cancelled' || stage === 'refunded' ? (
        <div className={classes.actions}>
          <LinkButton to={again}>{t('checkout.again')}</LinkButton>
          <LinkButton to={`/t/${slug}/bookings`} variant="default">
            {t('checkout.toBookings')}
          </LinkButton>
        </div>
      ) : null}
    </section>
  );
}
