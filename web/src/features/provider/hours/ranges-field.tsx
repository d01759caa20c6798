import type { WallRange } from '@evergrow/domain/scheduling';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useT } from '../../../lib/use-t.tsx';
import classes from './ranges-field.module.css';
import { nextRange, problemOfDay, runsPastMidnight } from './week-hours.ts';

type Props = {
  /** Names the day for screen readers. */
  day: string;
  value: readonly WallRange[];
  onChange: (ranges: readonly WallRange[]) => void;
};

/** A clock knows no 24:00; as the end of a range both mean midnight. */
const shownEnd = (to: string) => (to === '24:00' ? '00:00' : to);

/** The hours of one day: any number of ranges from one time to another. */
export function RangesField({ day, value, onChange }: Props) {
  const t = useT('provider');
  const id = useId();
  const problem = problemOfDay(value);
  const next = nextRange(value);
  const change = (index: number, change: Partial<WallRange>) =>
    onChange(value.map((range, at) => (at === index ? { ...range, ...change } : range)));
  const invalid = problem === null ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-error` };
  return (
    <div className={classes.ranges}>
      {value.map((range, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a range has no name but its place, and keeps it while it is edited
        <div key={index} className={classes.range}>
          <input
            type="time"
            step={300}
            className={classes.time}
            aria-label={t('hours.from', { day, number: index + 1 })}
            value={range.from}
            {...invalid}
            onChange={(event) => change(index, { from: event.currentTarget.value })}
          />
          <span aria-hidden>–</span>
          <input
            type="time"
            step={300}
            className={classes.time}
            aria-label={t('hours.to', { day, number: index + 1 })}
            value={shownEnd(range.to)}
            {...invalid}
            onChange={(event) => change(index, { to: event.currentTarget.value })}
          />
          <button
            type="button"
            className={classes.button}
            aria-label={t('hours.removeRange', { day, number: index + 1 })}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          >
            <IconX size={18} aria-hidden />
          </button>
          {runsPastMidnight(range) ? <small className={classes.note}>{t('hours.nextDay')}</small> : null}
        </div>
      ))}
      {problem === null ? null : (
        <p id={`${id}-error`} className={classes.error} role="alert">
          {t(`hours.problem.${problem}`)}
        </p>
      )}
      {next === null || value.length === 0 ? null : (
        <button
          type="button"
          className={classes.add}
          aria-label={`${t('hours.addRange')}, ${day}`}
          onClick={() => onChange([...value, next])}
        >
          <IconPlus size={16} aria-hidden />
          {t('hours.addRange')}
        </button>
      )}
    </div>
  );
}
