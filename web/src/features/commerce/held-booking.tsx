import type { Order } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { type Booking, bookingSchema, payableInMoney } from '@evergrow/domain/scheduling';
import { useTenant } from '../../app/tenant-context.tsx';
import type { Stored } from '../../lib/collection.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useLiveDoc } from '../../lib/use-live.ts';
import { useT } from '../../lib/use-t.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { BookingStatusBadge } from '../scheduling/booking-status.tsx';
import classes from './booking-summary.module.css';
import { QuoteLines } from './quote-lines.tsx';

type Props = {
  booking: Stored<Booking>;
  /** What is paid with it, as soon as it is known. */
  order: Order | null;
};

/** What is being paid for: a time, or all of one checkout. */
export function HeldBooking({ booking, order }: Props) {
  const t = useT('commerce');
  const scheduling = useT('scheduling');
  const format = useFormat();
  const several = order !== null && order.bookingIds.length > 1;
  const quote = several ? order.quote : booking.quote;
  const due = several ? order.due : booking.dueNow;
  const rest = payableInMoney(quote) - due;
  const money = (amount: number) => format.money({ amount, currency: quote.currency });
  const { providerName, providerId, offeringTitle } = booking;
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
      {several ? (
        <ul className={classes.times} aria-label={t('checkout.several.times')}>
          {order.bookingIds.map((id) => (
            <OneOfSeveral key={id} bookingId={id} />
          ))}
        </ul>
      ) : (
        <p className={classes.time}>
          <When booking={booking} />
        </p>
      )}
      <QuoteLines quote={quote} />
      {rest > 0 ? (
        <p className={classes.time}>{t('checkout.deposit', { now: money(due), later: money(rest) })}</p>
      ) : null}
      {booking.policy.approval && booking.status === 'pending' ? <p>{t('checkout.approval')}</p> : null}
    </aside>
  );
}

function When({ booking: { start, timeZone } }: { booking: Pick<Booking, 'start' | 'timeZone'> }) {
  const format = useFormat();
  return (
    <span>
      {format.day(start, timeZone)}, <strong>{format.time(start, timeZone)}</strong>{' '}
      <small>{format.zoneName(start, timeZone)}</small>
    </span>
  );
}

/** A time that is paid with others, and once it is more than held how it stands. */
function OneOfSeveral({ bookingId }: { bookingId: string }) {
  const tenant = useTenant();
  const { data } = useLiveDoc(paths.booking(tenant.id, bookingId), bookingSchema);
  if (!data) return <Skeleton height={48} />;
  return (
    <li className={classes.time}>
      {data.status === 'pending' ? (
        <When booking={data} />
      ) : (
        <>
          <TextLink to={`/t/${tenant.slug}/bookings/${bookingId}`}>
            <When booking={data} />
          </TextLink>
          <BookingStatusBadge status={data.status} />
        </>
      )}
    </li>
  );
}
