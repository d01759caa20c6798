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
import type { ReactNode } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import type { Stored } from '../../lib/collection.ts';
import type { MessageKey } from '../../lib/message-keys.ts';
import { useSignedIn } from '../../lib/session.tsx';
import { useT } from '../../lib/use-t.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { AddToCalendar } from '../scheduling/add-to-calendar.tsx';
import { type CheckoutStage, declineReason } from './checkout-stage.ts';
import classes from './checkout-stage-view.module.css';
import { Countdown } from './countdown.tsx';
import { PayActions } from './pay-actions.tsx';

type Props = {
  stage: CheckoutStage;
  booking: Stored<Booking>;
  order: Order | null;
  decline: string | null;
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
export function CheckoutStageView({ stage, booking, order, decline, now }: Props) {
  const t = useT('commerce');
  const { slug } = useTenant();
  const { email } = useSignedIn();
  const { icon, tone } = icons[stage];
  const due = order?.due ?? booking.dueNow;
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
        <p>{text}</p>
        {stage === 'settling' && now - booking.createdAt.getTime() > patience ? (
          <p>{t('checkout.settling.patience')}</p>
        ) : null}
      </div>
      {payable && booking.holdExpiresAt ? <Countdown until={booking.holdExpiresAt} /> : null}
      {payable ? <PayActions {...{ booking, due, several, again }} retry={stage !== 'pay'} /> : null}
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
