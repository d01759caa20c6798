import {
  type Availability,
  type Opening,
  openIntervals,
  openingWeeks,
  startOfDay,
} from '@evergrow/domain/scheduling';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { addDays, noonOf, wallClock } from '../zoned.ts';
import { bookableStarts, dayNotes, termsOf } from './preview-day.ts';
import classes from './week-preview.module.css';

type Props = { availability: Availability; opening: Opening | undefined; now: number };

const weeks = openingWeeks - 1;

/** A week as clients will find it, in the provider's zone: what is open, what is taken, and how many times are left. */
export function WeekPreview({ availability, opening, now }: Props) {
  const t = useT('provider');
  const format = useFormat();
  const [week, setWeek] = useState(0);
  const [chosen, setChosen] = useState('');
  const { timeZone } = availability;
  const services = opening?.services ?? [];
  const service = services.find(({ id }) => id === chosen) ?? services[0];
  const terms = termsOf(opening, service);
  const first = addDays(wallClock(now, timeZone).date, week * 7);
  const days = [0, 1, 2, 3, 4, 5, 6].map((offset) => {
    const date = addDays(first, offset);
    const start = startOfDay(timeZone, date);
    const end = startOfDay(timeZone, addDays(date, 1));
    const entries = opening?.entries ?? [];
    return {
      date,
      start,
      end,
      open: openIntervals(availability, start, end, terms),
      taken: entries.filter((entry) => entry.start < end && start < entry.end),
      starts: opening && service ? bookableStarts({ availability, opening, service, start, end, now }) : null,
      notes: dayNotes(availability, opening, date),
    };
  });
  const left = (instant: number, { start, end }: { start: number; end: number }) =>
    `${(Math.max(0, Math.min(1, (instant - start) / (end - start))) * 100).toFixed(2)}%`;
  return (
    <div className={classes.preview}>
      {services.length > 1 ? (
        <SelectField
          label={t('preview.service')}
          value={service?.id ?? ''}
          onChange={setChosen}
          options={services.map(({ id, title }) => ({ value: id, label: title }))}
        />
      ) : null}
      <div className={classes.pager}>
        <button
          type="button"
          aria-label={t('preview.earlier')}
          disabled={week === 0}
          onClick={() => setWeek(week - 1)}
        >
          <IconChevronLeft size={20} aria-hidden />
        </button>
        <p aria-live="polite">
          {t('preview.range', {
            from: format.dated(noonOf(first), { day: 'numeric', month: 'short' }, 'UTC'),
            to: format.dated(noonOf(addDays(first, 6)), { day: 'numeric', month: 'short' }, 'UTC'),
          })}
        </p>
        <button
          type="button"
          aria-label={t('preview.later')}
          disabled={week === weeks - 1}
          onClick={() => setWeek(week + 1)}
        >
          <IconChevronRight size={20} aria-hidden />
        </button>
      </div>
      <ul className={classes.days} aria-label={t('hours.preview')}>
        {days.map((day) => (
          <li key={day.date} className={classes.day}>
            <span className={classes.head}>
              <span className={classes.name}>
                {format.dated(noonOf(day.date), { weekday: 'short', day: 'numeric' }, 'UTC')}
              </span>
              {day.starts === null ? null : (
                <span className={classes.count} data-none={day.starts.length === 0 || undefined}>
                  {t('preview.starts', { count: day.starts.length })}
                </span>
              )}
            </span>
            <span className={classes.track} aria-hidden>
              {day.open.map((range) => (
                <span
                  key={range.start}
                  style={{
                    insetInlineStart: left(range.start, day),
                    width: `${((range.end - range.start) / (day.end - day.start)) * 100}%`,
                  }}
                />
              ))}
              {day.taken.map((entry, index) => (
                <span
                  // biome-ignore lint/suspicious/noArrayIndexKey: what is taken has no name here
                  key={index}
                  className={classes.taken}
                  style={{
                    insetInlineStart: left(entry.start, day),
                    insetInlineEnd: `${100 - Number.parseFloat(left(entry.end, day))}%`,
                  }}
                />
              ))}
            </span>
            <span className={classes.times}>
              {day.open.length === 0
                ? t('hours.closed')
                : day.open
                    .map(
                      (range) => `${format.time(range.start, timeZone)}–${format.time(range.end, timeZone)}`,
                    )
                    .join(', ')}
              {day.notes.map(({ kind, name }) => (
                <span key={kind} className={classes.special}>
                  {' '}
                  · {name ?? t(`preview.${kind}`)}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className={classes.key}>
        <span className={classes.swatch} aria-hidden /> {t('preview.open')}
        <span className={`${classes.swatch} ${classes.taken}`} aria-hidden /> {t('preview.taken')}
      </p>
    </div>
  );
}
