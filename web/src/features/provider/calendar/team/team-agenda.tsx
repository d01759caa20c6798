import type { Booking } from '@evergrow/domain/scheduling';
import type { Stored } from '../../../../lib/collection.ts';
import { useFormat } from '../../../../lib/use-format.ts';
import { useT } from '../../../../lib/use-t.tsx';
import { BookingStatusBadge } from '../../../scheduling/booking-status.tsx';
import { addDays, noonOf, wallClock } from '../../zoned.ts';
import classes from '../agenda.module.css';

type Props = {
  bookings: readonly Stored<Booking>[];
  first: string;
  days: number;
  zone: string;
  today: string;
  onOpen: (bookingId: string) => void;
};

/** Days one below the other with everybody's bookings, by when they begin. */
export function TeamAgenda({ bookings, first, days, zone, today, onOpen }: Props) {
  const t = useT('provider');
  const format = useFormat();
  const byDate = Object.groupBy(bookings, ({ start }) => wallClock(start.getTime(), zone).date);
  return (
    <ol className={classes.days} data-everywhere>
      {Array.from({ length: days }, (_, offset) => addDays(first, offset)).map((date) => (
        <li key={date} data-today={date === today || undefined}>
          <h3 className={classes.date}>
            {format.dated(noonOf(date), { weekday: 'long', day: 'numeric', month: 'long' }, 'UTC')}
            {date === today ? <span> · {t('calendar.today')}</span> : null}
          </h3>
          {byDate[date] === undefined ? <p className={classes.free}>{t('calendar.free')}</p> : null}
          {byDate[date]?.map((booking) => (
            <button
              key={booking.id}
              type="button"
              className={classes.item}
              onClick={() => onOpen(booking.id)}
            >
              <span className={classes.time}>
                {format.time(booking.start, zone)}
                <small>{format.time(booking.end, zone)}</small>
              </span>
              <span className={classes.what}>
                <strong>{booking.providerName}</strong>
                <span>
                  {booking.clientName} · {booking.offeringTitle}
                </span>
              </span>
              {booking.status === 'confirmed' ? null : <BookingStatusBadge status={booking.status} />}
            </button>
          ))}
        </li>
      ))}
    </ol>
  );
}
