import { type Country, countrySchema } from '@evergrow/domain/kernel';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from './closed-days-fields.module.css';

type Props = {
  country: Country | null;
  dates: readonly string[];
  onCountry: (country: Country | null) => void;
  onDates: (dates: string[]) => void;
};

/** Public holidays and days of one's own on which nobody can be booked. */
export function ClosedDaysFields({ country, dates, onCountry, onDates }: Props) {
  const t = useT('scheduling');
  const format = useFormat();
  const [date, setDate] = useState('');
  const countries = countrySchema.options
    .map((value) => ({ value, label: format.country(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  // A date belongs to no zone: noon UTC is that day everywhere it is shown in UTC.
  const name = (day: string) => format.dated(`${day}T12:00:00Z`, { dateStyle: 'long' }, 'UTC');
  const add = () => {
    onDates([...new Set([...dates, date])].toSorted());
    setDate('');
  };
  return (
    <Panel title={t('policies.closed')} lead={t('policies.closedLead')}>
      <SelectField<Country | 'none'>
        label={t('policies.holidays')}
        value={country ?? 'none'}
        onChange={(chosen) => onCountry(chosen === 'none' ? null : chosen)}
        options={[{ value: 'none', label: t('policies.noHolidays') }, ...countries]}
      />
      {dates.length > 0 ? (
        <ul className={classes.dates} aria-label={t('policies.closedDates')}>
          {dates.map((day) => (
            <li key={day}>
              {name(day)}
              <button
                type="button"
                aria-label={t('policies.reopen', { date: name(day) })}
                onClick={() => onDates(dates.filter((other) => other !== day))}
              >
                <IconX size={16} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className={classes.add}>
        <TextField label={t('policies.closedDay')} type="date" value={date} onChange={setDate} />
        <Button variant="default" disabled={date === '' || dates.length >= 100} onClick={add}>
          {t('policies.close')}
        </Button>
      </div>
    </Panel>
  );
}
