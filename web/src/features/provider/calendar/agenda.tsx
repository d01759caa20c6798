import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { BookingStatusBadge } from '../../scheduling/booking-status.tsx';
import { noonOf } from '../zoned.ts';
import classes from './agenda.module.css';
import type { Busy } from './use-blocks.ts';
import type { CalendarDay } from './use-calendar.ts';

type Props = {
  days: readonly CalendarDay[];
  zone: string;
  today: string;
  onOpen: (bookingId: string) => void;
  onUnblock: (busy: Busy) => Promise<void>;
};

/** Days one below the other with their bookings: what a phone has room for. */
export function Agenda({ days, zone, today, onOpen, onUnblock }: Props) {
  const t = useT('provider');
  const format = useFormat();
  return (
    <ol className={classes.days}>
      {days.map(({ date, placed, busy, open }) => (
        <li key={date} data-today={date === today || undefined}>
          <h3 className={classes.date}>
            {format.dated(noonOf(date), { weekday: 'long', day: 'numeric', month: 'long' }, 'UTC')}
            {date === today ? <span> · {t('calendar.today')}</span> : null}
          </h3>
          {placed.length === 0 ? (
            <p className={classes.free}>{t(open.length === 0 ? 'calendar.closed' : 'calendar.free')}</p>
          ) : (
            placed.map(({ booking }) => (
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
                  <strong>{booking.clientName}</strong>
                  <span>{booking.offeringTitle}</span>
                </span>
                {booking.status === 'confirmed' ? null : <BookingStatusBadge status={booking.status} />}
              </button>
            ))
          )}
          {busy.map(({ booking: block }) => (
            <div key={block.id} className={classes.busy}>
              <span>
                {format.time(block.start, zone)} – {format.time(block.end, zone)} ·{' '}
                {t(block.isBlock ? 'calendar.blockedTime' : 'calendar.busyElsewhere')}
              </span>
              {block.isBlock ? (
                <Button size="sm" variant="subtle" onClick={() => void onUnblock(block)}>
                  {t('calendar.unblock')}
                </Button>
              ) : null}
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}
