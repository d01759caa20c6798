import type { StayDays } from '@evergrow/domain/scheduling';
import { useState } from 'react';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TimeZoneField } from '../../../ui/time-zone-field.tsx';
import { noonOf } from '../zoned.ts';
import { problemOfStretch, sortByBegin } from './availability-form.ts';
import classes from './overrides-field.module.css';
import { StretchList } from './stretch-list.tsx';

type Props = {
  value: readonly StayDays[];
  onChange: (stays: readonly StayDays[]) => void;
  today: string;
  /** Where the provider is at home: what a new stay begins with. */
  home: string;
};

/** Days on which the hours are meant in another zone: working as usual, elsewhere. */
export function StaysField({ value, onChange, today, home }: Props) {
  const t = useT('provider');
  const format = useFormat();
  const [stay, setStay] = useState<StayDays>({ from: '', to: '', timeZone: home });
  const [tried, setTried] = useState(false);
  const problem = problemOfStretch(stay, today, value);
  const shown = problem === 'missing' && !tried ? null : problem;
  const dates = ({ from, to }: StayDays) => ({
    from: format.date(noonOf(from), 'UTC'),
    to: format.date(noonOf(to), 'UTC'),
  });
  const add = () => {
    setTried(true);
    if (problem !== null) return;
    onChange(sortByBegin([...value, stay]));
    setStay({ ...stay, from: '', to: '' });
    setTried(false);
  };
  return (
    <div>
      <StretchList
        items={value.map((one) => ({
          key: `${one.from}/${one.to}`,
          title: t('stays.range', dates(one)),
          note: one.timeZone.replaceAll('_', ' '),
          removeLabel: t('stays.remove', dates(one)),
        }))}
        onRemove={(index) => onChange(value.filter((_, at) => at !== index))}
      />
      <div className={classes.fields}>
        <TextField
          type="date"
          label={t('stays.from')}
          min={today}
          value={stay.from}
          onChange={(from) =>
            setStay({ ...stay, from, to: stay.to.localeCompare(from) < 0 ? from : stay.to })
          }
        />
        <TextField
          type="date"
          label={t('stays.to')}
          min={stay.from === '' ? today : stay.from}
          value={stay.to}
          onChange={(to) => setStay({ ...stay, to })}
          error={shown === null ? null : t(`stretch.${shown}`)}
        />
        <TimeZoneField
          label={t('stays.timeZone')}
          value={stay.timeZone}
          onChange={(timeZone) => setStay({ ...stay, timeZone })}
        />
      </div>
      <Button variant="default" onClick={add}>
        {t('stays.add')}
      </Button>
    </div>
  );
}
