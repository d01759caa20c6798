import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { noonOf } from '../zoned.ts';
import type { Override } from './availability-form.ts';
import classes from './overrides-field.module.css';
import { RangesField } from './ranges-field.tsx';

type Props = {
  value: readonly Override[];
  onChange: (overrides: readonly Override[]) => void;
  /** Today where the provider is, `2026-11-21`: nothing before it can be added. */
  today: string;
};

/** Single dates with hours of their own, or none: holidays, a Saturday that is open for once. */
export function OverridesField({ value, onChange, today }: Props) {
  const t = useT('provider');
  const format = useFormat();
  const [date, setDate] = useState('');
  const taken = value.some((override) => override.date === date);
  const error = taken ? t('overrides.taken') : date !== '' && date < today ? t('overrides.past') : null;
  const add = () => {
    const next = [...value, { date, ranges: [] }];
    onChange(next.toSorted((a, b) => a.date.localeCompare(b.date)));
    setDate('');
  };
  const change = (index: number, ranges: Override['ranges']) =>
    onChange(value.map((override, at) => (at === index ? { ...override, ranges } : override)));
  return (
    <div>
      {value.length === 0 ? null : (
        <ul className={classes.list}>
          {value.map((override, index) => {
            const name = format.dated(noonOf(override.date), { dateStyle: 'full' }, 'UTC');
            return (
              <li key={override.date} className={classes.item}>
                <div className={classes.head}>
                  <strong>{name}</strong>
                  <button
                    type="button"
                    className={classes.remove}
                    aria-label={t('overrides.remove', { date: name })}
                    onClick={() => onChange(value.filter((_, at) => at !== index))}
                  >
                    <IconTrash size={18} aria-hidden />
                  </button>
                </div>
                <SwitchField
                  label={t(override.ranges.length === 0 ? 'overrides.closed' : 'overrides.open')}
                  checked={override.ranges.length > 0}
                  onChange={(open) => change(index, open ? [{ from: '09:00', to: '17:00' }] : [])}
                />
                {override.ranges.length === 0 ? null : (
                  <RangesField
                    day={name}
                    value={override.ranges}
                    onChange={(ranges) => change(index, ranges)}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      <div className={classes.add}>
        <TextField
          type="date"
          label={t('overrides.date')}
          min={today}
          value={date}
          onChange={setDate}
          error={error}
        />
        <Button variant="default" disabled={date === '' || error !== null} onClick={add}>
          {t('overrides.add')}
        </Button>
      </div>
    </div>
  );
}
