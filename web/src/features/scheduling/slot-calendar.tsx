import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { datesFrom, noonOf } from './calendar-days.ts';
import classes from './slot-calendar.module.css';

type Props = {
  /** First of the 28 dates shown, the first day of a week. */
  first: string;
  today: string;
  selected: string | null;
  /** How many times are free on a date; null while that is not known yet. */
  freeOn: (date: string) => number | null;
  onSelect: (date: string) => void;
  onPage: (weeks: 4 | -4) => void;
  hasEarlier: boolean;
  hasLater: boolean;
};

const weeks = 4;
const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Four weeks of dates; those with free times can be chosen. Arrow keys go from one to the next. */
export function SlotCalendar(props: Props) {
  const { first, today, selected, freeOn, onSelect, onPage, hasEarlier, hasLater } = props;
  const t = useT('scheduling');
  const format = useFormat();
  const grid = useRef<HTMLDivElement>(null);
  const dates = datesFrom(first, weeks * 7);
  const open = dates.filter((date) => (freeOn(date) ?? 0) > 0);
  const reachable = selected !== null && open.includes(selected) ? selected : open[0];
  const name = (date: string) => format.day(noonOf(date), 'UTC');
  const last = dates.at(-1) ?? first;

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const from = (event.target as HTMLElement).dataset.date;
    if (step === undefined || from === undefined) return;
    event.preventDefault();
    for (let index = dates.indexOf(from) + step; index >= 0 && index < dates.length; index += step) {
      const date = dates[index] ?? '';
      if (!open.includes(date)) continue;
      onSelect(date);
      grid.current?.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus();
      return;
    }
  };

  return (
    <div className={classes.calendar}>
      <div className={classes.head}>
        <button
          type="button"
          className={classes.page}
          aria-label={t('slots.earlier')}
          disabled={!hasEarlier}
          onClick={() => onPage(-4)}
        >
          <IconChevronLeft size={22} aria-hidden />
        </button>
        <p aria-live="polite">
          {t('slots.range', {
            from: format.dated(noonOf(first), { day: 'numeric', month: 'short' }, 'UTC'),
            to: format.dated(noonOf(last), { day: 'numeric', month: 'short' }, 'UTC'),
          })}
        </p>
        <button
          type="button"
          className={classes.page}
          aria-label={t('slots.later')}
          disabled={!hasLater}
          onClick={() => onPage(4)}
        >
          <IconChevronRight size={22} aria-hidden />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the arrow keys of the buttons within */}
      <div ref={grid} className={classes.grid} onKeyDown={onKeyDown}>
        {dates.slice(0, 7).map((date) => (
          <span key={date} className={classes.weekday} aria-hidden>
            {format.dated(noonOf(date), { weekday: 'short' }, 'UTC')}
          </span>
        ))}
        {dates.map((date) => {
          const free = freeOn(date);
          return (
            <button
              key={date}
              type="button"
              data-date={date}
              className={classes.day}
              data-unknown={(free === null && date >= today) || undefined}
              disabled={!free}
              tabIndex={date === reachable ? 0 : -1}
              aria-pressed={date === selected}
              aria-current={date === today ? 'date' : undefined}
              aria-label={free ? t('slots.dayFree', { day: name(date), count: free }) : name(date)}
              onClick={() => onSelect(date)}
            >
              {format.number(noonOf(date).getUTCDate())}
            </button>
          );
        })}
      </div>
    </div>
  );
}
