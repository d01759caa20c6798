import { IconCalendarOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Note } from '../../../ui/note.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { addDays, dateIn, firstWeekday, startOfWeek } from '../../scheduling/calendar-days.ts';
import { slotsByDate } from '../../scheduling/day-slots.ts';
import { DaySlots } from '../../scheduling/day-slots-list.tsx';
import { SlotCalendar } from '../../scheduling/slot-calendar.tsx';
import { type SlotsAsked, useSlots } from '../../scheduling/use-slots.ts';
import classes from './quote.module.css';
import type { Answering } from './use-answers.ts';

type Props = Answering &
  Pick<SlotsAsked, 'slug' | 'offeringId' | 'durationMinutes' | 'place' | 'timeZone'> & {
    arrivalWindowMinutes: number;
  };

/** Nobody's hours are open for more than a year. */
const furthest = 364;

/** When: four weeks at a glance, then the times of a day, by the clock of the place. */
export function TimeSection({ answers, change, arrivalWindowMinutes, ...asked }: Props) {
  const t = useT('pricing');
  const format = useFormat();
  const { timeZone } = asked;
  const today = dateIn(timeZone, Date.now());
  const begin = startOfWeek(today, firstWeekday(format.tag));
  const chosen = answers.start === null ? null : dateIn(timeZone, answers.start);
  const [offset, setOffset] = useState(() => pageOf(chosen, begin));
  const [picked, setPicked] = useState<string | null>(null);
  const first = addDays(begin, offset);
  const query = useSlots({
    ...asked,
    providerId: null,
    addOnIds: [],
    from: first.localeCompare(today) < 0 ? today : first,
    to: addDays(first, 27),
  });
  const days = query.data ? slotsByDate(query.data.slots, timeZone) : null;
  const wanted = picked ?? chosen;
  const shown = wanted !== null && days?.has(wanted) ? wanted : ([...(days?.keys() ?? [])][0] ?? null);

  // Another size takes another time, and a start that was free may not be any more.
  const inSight = chosen !== null && chosen >= first && chosen <= addDays(first, 27);
  const isFree = days?.get(chosen ?? '')?.some(({ start }) => start === answers.start) ?? false;
  const gone = days !== null && !query.loading && inSight && !isFree;
  useEffect(() => {
    if (gone) change({ start: null });
  }, [gone, change]);

  if (query.error !== null && !query.data) {
    return <ErrorState error={query.error} onRetry={() => void query.reload()} />;
  }
  return (
    <div className={classes.stack}>
      <SlotCalendar
        first={first}
        today={today}
        selected={shown}
        freeOn={(date) => (days === null ? null : (days.get(date)?.length ?? 0))}
        onSelect={setPicked}
        onPage={(by) => {
          setOffset(offset + by * 7);
          setPicked(null);
        }}
        hasEarlier={offset > 0}
        hasLater={offset + 28 < furthest}
      />
      {days === null ? (
        <Skeleton height={120} />
      ) : shown === null ? (
        <Note tone="info" icon={<IconCalendarOff aria-hidden />}>
          {t('time.none')}
        </Note>
      ) : (
        <DaySlots
          date={shown}
          slots={days.get(shown) ?? []}
          timeZone={timeZone}
          value={answers.start}
          onChange={(start) => change({ start })}
          windowMinutes={arrivalWindowMinutes}
        />
      )}
      {arrivalWindowMinutes > 0 ? (
        <p className={classes.small}>
          {t('time.window', { duration: format.duration(arrivalWindowMinutes) })}
        </p>
      ) : null}
    </div>
  );
}

/** Days from `begin` to the four weeks `date` lies in. */
function pageOf(date: string | null, begin: string): number {
  if (date === null || date < begin) return 0;
  const days = Math.round((Date.parse(date) - Date.parse(begin)) / 86_400_000);
  return Math.min(furthest - 28, Math.floor(days / 28) * 28);
}
