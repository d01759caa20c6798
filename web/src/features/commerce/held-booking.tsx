import { type Booking, payableInMoney } from '@evergrow/domain/scheduling';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import classes from './booking-summary.module.css';
import { QuoteLines } from './quote-lines.tsx';

/** What is being paid for. */
export function HeldBooking({ booking }: { booking: Booking }) {
  const t = useT('commerce');
  const scheduling = useT('scheduling');
  const format = useFormat();
  const rest = payableInMoney(booking.quote) - booking.dueNow;
  const money = (amount: number) => format.money({ amount, currency: booking.quote.currency });
  const { providerName, providerId, offeringTitle, start, timeZone } = booking;
  return (
    <aside className={classes.summary} aria-label={t('book.summary')}>
      <div className={classes.who}>
        <Avatar name={providerName} seed={providerId} size={48} />
        <div>
          <strong>{providerName}</strong>
          <p>
            {offeringTitle} · {scheduling(`formats.${booking.format}`)}
          </p>
        </div>
      </div>
      <p className={classes.time}>
        <span>
          {format.day(start, timeZone)}, <strong>{format.time(start, timeZone)}</strong>{' '}
          <small>{format.zoneName(start, timeZone)}</small>
        </span>
      </p>
      <QuoteLines quote={booking.quote} />
      {rest > 0 ? (
        <p className={classes.time}>
          {t('checkout.deposit', { now: money(booking.dueNow), later: money(rest) })}
        </p>
      ) : null}
      {booking.policy.approval && booking.status === 'pending' ? <p>{t('checkout.approval')}</p> : null}
    </aside>
  );
}
