import type { Booking } from '@evergrow/domain/scheduling';
import type { Stored } from '../../../lib/collection.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { noonOf, wallClock } from '../zoned.ts';
import { DayColumn } from './day-column.tsx';
import type { Spot } from './drag.ts';
import { pixelsPerHour } from './grid-scale.ts';
import { hoursToShow } from './place-bookings.ts';
import classes from './time-grid.module.css';
import type { Busy } from './use-blocks.ts';
import type { CalendarDay } from './use-calendar.ts';

type Props = {
  days: readonly CalendarDay[];
  zone: string;
  now: number;
  onOpen: (bookingId: string) => void;
  onMove: (booking: Stored<Booking>, to: Spot) => Promise<void>;
  onBlock: (date: string, from: number, to: number) => Promise<void>;
  onUnblock: (busy: Busy) => Promise<void>;
};

/** Days side by side with their bookings by the hour. Working hours are lighter than the rest. */
export function TimeGrid({ days, zone, now, ...acts }: Props) {
  const t = useT('provider');
  const format = useFormat();
  const { first, last } = hoursToShow(days.flatMap(({ placed, open }) => [...placed, ...open]));
  const hours = Array.from({ length: last - first }, (_, index) => first + index);
  const clock = wallClock(now, zone);
  const columns = `64px repeat(${days.length}, minmax(0, 1fr))`;
  const size = { gridTemplateColumns: columns, '--height': `${hours.length * pixelsPerHour}px` };
  const shown = clock.minutes >= first * 60 && clock.minutes < last * 60;
  return (
    <>
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
        {days.map((day) => (
          <DayColumn
            key={day.date}
            day={day}
            days={days.map(({ date }) => date)}
            zone={zone}
            first={first}
            hours={hours}
            nowAt={day.date === clock.date && shown ? clock.minutes : null}
            {...acts}
          />
        ))}
      </div>
      <p className={classes.help}>{t('calendar.help')}</p>
    </>
  );
}
