import { useT } from '../../../lib/use-t.tsx';
import grid from '../../../ui/form-grid.module.css';
import { TextField } from '../../../ui/text-field.tsx';
import { contradiction, type Limit } from './availability-form.ts';

type Props = { value: Record<Limit, string>; onChange: (limit: Limit, value: string) => void };

const most: Record<Limit, number> = { maxPerDay: 100, maxPerWeek: 500, maxPerMonth: 2000 };

/** How many bookings may begin in a day, a week and a month; empty: any number. */
export function LimitsFields({ value, onChange }: Props) {
  const t = useT('provider');
  const contradicts = contradiction(value);
  const errorOf = (limit: Limit): string | null => {
    const text = value[limit].trim();
    const count = Number(text);
    if (text !== '' && !(Number.isInteger(count) && count >= 1 && count <= most[limit]))
      return t('limits.range', { max: most[limit] });
    return contradicts === limit ? t('limits.contradiction') : null;
  };
  return (
    <div className={grid.grid}>
      {(Object.keys(most) as Limit[]).map((limit) => (
        <TextField
          key={limit}
          type="number"
          inputMode="numeric"
          min={1}
          max={most[limit]}
          label={t(`limits.${limit}`)}
          hint={t(`limits.${limit}Hint`)}
          optional
          placeholder={t('limits.any')}
          value={value[limit]}
          onChange={(text) => onChange(limit, text)}
          error={errorOf(limit)}
        />
      ))}
    </div>
  );
}
