import { IconCalendarOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { addDays, dateIn, firstWeekday, startOfWeek } from './calendar-days.ts';
import { slotsByDate } from './day-slots.ts';
import { DaySlots } from './day-slots-list.tsx';
import { SlotCalendar } from './slot-calendar.tsx';
import classes from './slot-picker.module.css';
import { type SlotPlace, useSlots } from './use-slots.ts';
import { ZoneSelect } from './zone-select.tsx';

type Props = {
  slug: string;
  /** Null: whoever is free. */
  providerId: string | null;
  offeringId: string;
  addOnIds: readonly string[];
  timeZone: string;
  onTimeZone: (zone: string) => void;
  /** ISO instant of the chosen start. */
  value: string | null;
  onChange: (start: string | null) => void;
  /** Starts chosen beside it: shown as chosen, and what overlaps them cannot be. */
  also?: readonly string[];
  /** Where to wait for a time, for whom nothing suits. */
  waitlist?: string;
  /** One of the lengths there are; the service's own while nothing is chosen. */
  durationMinutes?: number | null;
  /** Lets the reader choose among several lengths. */
  onDuration?: (minutes: number) => void;
  /** The length of a booking that is to be moved. */
  wholeMinutes?: number;
  /** Seats wanted of a start that several share. */
  seats?: number;
  /** Where a visit takes place. */
  place?: SlotPlace | null;
  /** The times below the calendar also where there is room beside it. */
  stacked?: boolean;
};

/** Nobody's hours are open for more than a year. */
const furthest = 364;

/** A free time of a provider: four weeks at a glance, then the times of one day, on the reader's clock. */
export function SlotPicker(props: Props) {
  const { slug, providerId, offeringId, addOnIds, timeZone, onTimeZone, value, onChange, stacked } = props;
  const { also, waitlist, durationMinutes, onDuration, wholeMinutes, seats, place } = props;
  const t = useT('scheduling');
  const format = useFormat();
  const today = dateIn(timeZone, Date.now());
  const start = startOfWeek(today, firstWeekday(format.tag));
  const chosenDate = value === null ? null : dateIn(timeZone, value);
  const [offset, setOffset] = useState(() => pageOf(chosenDate, start));
  const [picked, setPicked] = useState<string | null>(null);
  const first = addDays(start, offset);
  const query = useSlots({
    slug,
    providerId,
    offeringId,
    addOnIds,
    from: first.localeCompare(today) < 0 ? today : first,
    to: addDays(first, 27),
    timeZone,
    durationMinutes: durationMinutes ?? undefined,
    wholeMinutes,
    seats,
    place,
  });
  const lengths = query.data?.durations ?? [];
  const days = query.data ? slotsByDate(query.data.slots, timeZone) : null;
  const wanted = picked ?? chosenDate;
  const shown = wanted !== null && days?.has(wanted) ? wanted : ([...(days?.keys() ?? [])][0] ?? null);

  // A time that has gone in the meantime must not stay chosen.
  const gone =
    value !== null &&
    days !== null &&
    !query.loading &&
    chosenDate !== null &&
    chosenDate >= first &&
    chosenDate <= addDays(first, 27) &&
    !days.get(chosenDate)?.some((slot) => slot.start === value);
  useEffect(() => {
    if (gone) onChange(null);
  }, [gone, onChange]);

  const page = (by: number) => {
    setOffset(offset + by * 7);
    setPicked(null);
  };
  if (query.error !== null && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.reload()} />;
  return (
    <div className={classes.picker}>
      {onDuration && lengths.length > 1 ? (
        <ChoiceField
          legend={t('slots.duration')}
          look="chips"
          value={String(durationMinutes)}
          options={lengths.map((minutes) => ({ value: String(minutes), label: format.duration(minutes) }))}
          onChange={(minutes) => onDuration(Number(minutes))}
        />
      ) : null}
      <div className={classes.columns} data-stacked={stacked || undefined}>
        <SlotCalendar
          first={first}
          today={today}
          selected={shown}
          freeOn={(date) => (days === null ? null : (days.get(date)?.length ?? 0))}
          onSelect={setPicked}
          onPage={page}
          hasEarlier={offset > 0}
          hasLater={offset + 28 < furthest}
        />
        <div className={classes.times}>
          {days === null ? (
            <div className={classes.waiting} aria-busy="true">
              <Skeleton height={20} width={180} />
              <Skeleton height={120} />
            </div>
          ) : shown === null ? (
            <div className={classes.none} role="status">
              <IconCalendarOff size={28} aria-hidden />
              <p>{t('slots.none')}</p>
              {offset + 28 < furthest ? (
                <Button variant="light" onClick={() => page(4)}>
                  {t('slots.lookFurther')}
                </Button>
              ) : null}
            </div>
          ) : (
            <DaySlots
              date={shown}
              slots={days.get(shown) ?? []}
              timeZone={timeZone}
              value={value}
              onChange={onChange}
              also={also}
              seats={query.data?.seats ?? 1}
              windowMinutes={query.data?.arrivalWindowMinutes ?? 0}
            />
          )}
        </div>
      </div>
      {query.data && query.data.arrivalWindowMinutes > 0 ? (
        <p className={classes.note}>{t('slots.window')}</p>
      ) : null}
      {waitlist && days !== null ? (
        <p className={classes.note}>
          {t.rich(shown === null ? 'slots.waitNone' : 'slots.wait', {
            link: (inner) => <TextLink to={waitlist}>{inner}</TextLink>,
          })}
        </p>
      ) : null}
      <ZoneSelect value={timeZone} onChange={onTimeZone} />
    </div>
  );
}

/** Days from `start` to the four weeks `date` lies in. */
function pageOf(date: string | null, start: string): number {
  if (date === null || date < start) return 0;
  const days = Math.round((Date.parse(date) - Date.parse(start)) / 86_400_000);
  return Math.min(furthest - 28, Math.floor(days / 28) * 28);
}
