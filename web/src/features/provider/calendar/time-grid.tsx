import type { Booking } from '@evergrow/domain/scheduling';
import type { Stored } from '../../../lib/collection.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { noonOf, wallClock } from '../zoned.ts';
import { hoursToShow, type Placed } from './place-bookings.ts';
import classes from './time-grid.module.css';
import type { CalendarDay } from './use-calendar.ts';

type Props = { days: readonly CalendarDay[]; zone: string; now: number; onOpen: (bookingId: string) => void };

const pixelsPerHour = 56;
const offsetOf = (minutes: number, first: number): number => ((minutes - first * 60) / 60) * pixelsPerHour;

/** Days side by side with their bookings by the hour. Working hours are lighter than the rest. */
export function TimeGrid({ days, zone, now, onOpen }: Props) {
  const format = useFormat();
  const { first, last } = hoursToShow(days.flatMap(({ placed, open }) => [...placed, ...open]));
  const hours = Array.from({ length: last - first }, (_, index) => first + index);
  const clock = wallClock(now, zone);
  const columns = `64px repeat(${days.length}, minmax(0, 1fr))`;
  const size = { gridTemplateColumns: columns, '--height': `${hours.length * pixelsPerHour}px` };
  return (
    <div className={classes.grid} style={size}>
      <div className={classes.corner} />
      {days.map(({ date }) => (
        <div key={date} className={classes.head} data-today={date === clock.date || undefined}>
          <span>{format.dated(noonOf(date), { weekday: 'short' }, 'UTC')}</span>
          <strong>{format.dated(noonOf(date), { day: 'numeric' }, 'UTC')}</strong>
        </div>
      ))}
      <div className={classes.hours} aria-hidden>
        {hours.map((hour) => (
          <span key={hour} style={{ top: (hour - first) * pixelsPerHour }}>
            {format.dated(Date.UTC(2024, 0, 1, hour), { timeStyle: 'short' }, 'UTC')}
          </span>
        ))}
      </div>
      {days.map(({ date, placed, open }) => (
        <div key={date} className={classes.day}>
          {open.map(({ from, to }) => (
            <span
              key={from}
              className={classes.open}
              style={{ top: offsetOf(from, first), height: offsetOf(to, first) - offsetOf(from, first) }}
            />
          ))}
          {hours.map((hour) => (
            <span key={hour} className={classes.line} style={{ top: (hour - first) * pixelsPerHour }} />
          ))}
          {placed.map((part) => (
            <Block key={part.booking.id} part={part} first={first} zone={zone} onOpen={onOpen} />
          ))}
          {date === clock.date && clock.minutes >= first * 60 && clock.minutes < last * 60 ? (
            <span className={classes.now} style={{ top: offsetOf(clock.minutes, first) }} />
          ) : null}
        </div>
      ))}
    </div>
  );
}

type BlockProps = {
  part: Placed<Stored<Booking>>;
  first: number;
  zone: string;
  onOpen: (bookingId: string) => void;
};

function Block({ part: { booking, from, to, lane, lanes }, first, zone, onOpen }: BlockProps) {
  const format = useFormat();
  const t = useT('scheduling');
  const time = format.time(booking.start, zone);
  return (
    <button
      type="button"
      className={classes.block}
      data-status={booking.status}
      style={{
        top: offsetOf(from, first) + 1,
        height: Math.max(24, offsetOf(to, first) - offsetOf(from, first) - 2),
        insetInlineStart: `calc(${(lane / lanes) * 100}% + 2px)`,
        width: `calc(${100 / lanes}% - 4px)`,
      }}
      onClick={() => onOpen(booking.id)}
    >
      <strong>{booking.clientName}</strong>
      <span>
        {time} · {booking.offeringTitle}
      </span>
      <span className={classes.spoken}>
        {format.day(booking.start, zone)}, {t(`status.${booking.status}`)}
      </span>
    </button>
  );
}
