import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { noonOf } from './calendar-days.ts';
import { overlapsOne, type PartOfDay, partOfDay, type Slot, slotLabels } from './day-slots.ts';
import classes from './day-slots-list.module.css';

type Props = {
  date: string;
  slots: readonly Slot[];
  timeZone: string;
  value: string | null;
  onChange: (start: string) => void;
  /** Starts chosen beside it. */
  also?: readonly string[] | undefined;
  /** How many can share a start; with more than one the seats left are told. */
  seats?: number;
  /** The provider arrives within so many minutes from the start; 0 for a sharp start. */
  windowMinutes?: number;
};

const parts: readonly PartOfDay[] = ['morning', 'afternoon', 'evening'];

/** The free times of one day. */
export function DaySlots(props: Props) {
  const { date, slots, timeZone, value, onChange, also = [], seats = 1, windowMinutes = 0 } = props;
  const t = useT('scheduling');
  const format = useFormat();
  const labels = slotLabels(slots, timeZone, format, windowMinutes);
  return (
    <div className={classes.day}>
      <h3>{format.day(noonOf(date), 'UTC')}</h3>
      {parts.map((part) => {
        const these = slots.filter((slot) => partOfDay(slot, timeZone) === part);
        if (these.length === 0) return null;
        return (
          <fieldset
            key={part}
            className={classes.part}
            data-wide={windowMinutes > 0 || seats > 1 || undefined}
          >
            <legend>{t(`slots.${part}`)}</legend>
            {these.map((slot) => {
              const { start, seatsLeft } = slot;
              return (
                <button
                  key={start}
                  type="button"
                  className={classes.slot}
                  aria-pressed={start === value || also.includes(start)}
                  disabled={overlapsOne(slot, also)}
                  onClick={() => onChange(start)}
                >
                  {labels.get(start)}
                  {seats > 1 ? (
                    <small className={classes.seats}>{t('slots.seatsLeft', { count: seatsLeft })}</small>
                  ) : null}
                </button>
              );
            })}
          </fieldset>
        );
      })}
    </div>
  );
}
