import type { Booking } from '@evergrow/domain/scheduling';
import { Link } from 'react-router';
import type { Stored } from '../../../../lib/collection.ts';
import { useFormat } from '../../../../lib/use-format.ts';
import { useT } from '../../../../lib/use-t.tsx';
import { wallClock } from '../../zoned.ts';
import { pixelsPerHour } from '../grid-scale.ts';
import { hoursToShow, placeBookings } from '../place-bookings.ts';
import type { Member } from './roster.ts';
import { TeamColumn } from './team-column.tsx';
import classes from './team-grid.module.css';

type Props = {
  members: readonly Member[];
  bookings: readonly Stored<Booking>[];
  date: string;
  zone: string;
  now: number;
  onOpen: (bookingId: string) => void;
};

/** A day with a column for each provider; to the side where they do not fit, with the hours staying in sight. */
export function TeamGrid({ members, bookings, date, zone, now, onOpen }: Props) {
  const t = useT('provider');
  const format = useFormat();
  const { first, last } = hoursToShow(placeBookings(bookings, date, zone));
  const hours = Array.from({ length: last - first }, (_, index) => first + index);
  const clock = wallClock(now, zone);
  const shown = clock.date === date && clock.minutes >= first * 60 && clock.minutes < last * 60;
  const size = {
    gridTemplateColumns: `64px repeat(${members.length}, minmax(148px, 1fr))`,
    '--height': `${hours.length * pixelsPerHour}px`,
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled by keyboard too */}
      <section className={classes.scroller} aria-label={t('team.grid')} tabIndex={0}>
        <div className={classes.grid} style={size}>
          <div className={classes.corner} />
          {members.map(({ id, displayName }) => (
            <h3 key={id} className={classes.head}>
              <Link to={`?provider=${id}&date=${date}&view=week`}>{displayName}</Link>
            </h3>
          ))}
          <div className={classes.hours} aria-hidden>
            {hours.map((hour) => (
              <span key={hour} style={{ top: (hour - first) * pixelsPerHour }}>
                {format.dated(Date.UTC(2024, 0, 1, hour), { timeStyle: 'short' }, 'UTC')}
              </span>
            ))}
          </div>
          {members.map((member) => (
            <TeamColumn
              key={member.id}
              member={member}
              bookings={bookings}
              date={date}
              zone={zone}
              hours={hours}
              nowAt={shown ? clock.minutes : null}
              onOpen={onOpen}
            />
          ))}
        </div>
      </section>
      <p className={classes.help}>{t('team.help')}</p>
    </>
  );
}
