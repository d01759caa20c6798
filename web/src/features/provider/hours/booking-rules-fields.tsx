import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import grid from '../../../ui/form-grid.module.css';
import { SelectField } from '../../../ui/select-field.tsx';
import type { AvailabilityForm } from './availability-form.ts';

type Rules = Pick<
  AvailabilityForm,
  'stepMinutes' | 'bufferBeforeMinutes' | 'bufferAfterMinutes' | 'noticeMinutes' | 'horizonDays'
>;
type Props = { value: Rules; onChange: <K extends keyof Rules>(key: K, value: number) => void };

const day = 1440;
const choices: Record<keyof Rules, readonly number[]> = {
  stepMinutes: [15, 20, 30, 45, 60, 90, 120],
  bufferBeforeMinutes: [0, 5, 10, 15, 20, 30, 45, 60, 90],
  bufferAfterMinutes: [0, 5, 10, 15, 20, 30, 45, 60, 90],
  noticeMinutes: [0, 60, 120, 240, 720, day, 2 * day, 3 * day, 7 * day, 14 * day],
  horizonDays: [7, 14, 30, 60, 90, 180, 365],
};

/** How bookings may lie within the hours: steps, buffers, notice, horizon. */
export function BookingRulesFields({ value, onChange }: Props) {
  const t = useT('provider');
  const format = useFormat();
  const days = (count: number) => format.number(count, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  const text = (key: keyof Rules, amount: number): string => {
    if (key === 'horizonDays') return days(amount);
    if (amount === 0) return t(key === 'noticeMinutes' ? 'rules.noNotice' : 'rules.none');
    return amount >= day && amount % day === 0 ? days(amount / day) : format.duration(amount);
  };
  return (
    <div className={grid.grid}>
      {(Object.keys(choices) as (keyof Rules)[]).map((key) => {
        const known = choices[key];
        const now = value[key];
        const all = known.includes(now) ? known : [...known, now].toSorted((a, b) => a - b);
        return (
          <SelectField
            key={key}
            label={t(`rules.${key}`)}
            hint={t(`rules.${key}Hint`)}
            value={String(now)}
            onChange={(chosen) => onChange(key, Number(chosen))}
            options={all.map((amount) => ({ value: String(amount), label: text(key, amount) }))}
          />
        );
      })}
    </div>
  );
}
