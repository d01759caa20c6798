import { openIntervals, startOfDay } from '@evergrow/domain/scheduling';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { addDays, noonOf, wallClock } from '../zoned.ts';
import classes from './week-preview.module.css';

type Hours = Parameters<typeof openIntervals>[0];

/** The next seven days as clients will find them, in the provider's zone: weekly hours with the single dates in place. */
export function WeekPreview({ hours, now }: { hours: Hours; now: number }) {
  const t = useT('provider');
  const format = useFormat();
  const { timeZone } = hours;
  const today = wallClock(now, timeZone).date;
  const days = [0, 1, 2, 3, 4, 5, 6].map((offset) => {
    const date = addDays(today, offset);
    const start = startOfDay(timeZone, date);
    const end = startOfDay(timeZone, addDays(date, 1));
    return { date, start, end, open: openIntervals(hours, start, end), special: date in hours.overrides };
  });
  return (
    <ul className={classes.days} aria-label={t('hours.preview')}>
      {days.map(({ date, start, end, open, special }) => (
        <li key={date} className={classes.day}>
          <span className={classes.name}>
            {format.dated(noonOf(date), { weekday: 'short', day: 'numeric' }, 'UTC')}
            {special ? <span className={classes.special}> · {t('hours.special')}</span> : null}
          </span>
          <span className={classes.track} aria-hidden>
            {open.map((range) => (
              <span
                key={range.start}
                style={{
                  insetInlineStart: `${((range.start - start) / (end - start)) * 100}%`,
                  width: `${((range.end - range.start) / (end - start)) * 100}%`,
                }}
              />
            ))}
          </span>
          <span className={classes.times}>
            {open.length === 0
              ? t('hours.closed')
              : open
                  .map((range) => `${format.time(range.start, timeZone)}–${format.time(range.end, timeZone)}`)
                  .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
