import type { TimeOffRange } from '@evergrow/domain/scheduling';
import { useState } from 'react';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { problemOfStretch, sortByBegin } from './availability-form.ts';
import classes from './overrides-field.module.css';
import { StretchList } from './stretch-list.tsx';

type Props = {
  value: readonly TimeOffRange[];
  onChange: (timeOff: readonly TimeOffRange[]) => void;
  today: string;
};

/** When the provider is away: from one moment to another, over days or for an hour. */
export function TimeOffField({ value, onChange, today }: Props) {
  const t = useT('provider');
  const format = useFormat();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [tried, setTried] = useState(false);
  const problem = problemOfStretch({ from, to }, today);
  const shown = problem === 'missing' && !tried ? null : problem;
  const text = (moment: string) => format.dateTime(`${moment}Z`, 'UTC');
  const add = () => {
    setTried(true);
    if (problem !== null) return;
    onChange(sortByBegin([...value, { from, to }]));
    setFrom('');
    setTo('');
    setTried(false);
  };
  return (
    <div>
      <StretchList
        items={value.map((range) => ({
          key: `${range.from}/${range.to}`,
          title: t('timeOff.range', { from: text(range.from), to: text(range.to) }),
          removeLabel: t('timeOff.remove', { from: text(range.from), to: text(range.to) }),
        }))}
        onRemove={(index) => onChange(value.filter((_, at) => at !== index))}
      />
      <div className={classes.fields}>
        <TextField
          type="datetime-local"
          step={300}
          label={t('timeOff.from')}
          min={`${today}T00:00`}
          value={from}
          onChange={(moment) => {
            setFrom(moment);
            if (to === '' || to < moment) setTo(moment === '' ? '' : `${moment.slice(0, 10)}T23:55`);
          }}
        />
        <TextField
          type="datetime-local"
          step={300}
          label={t('timeOff.to')}
          min={from === '' ? `${today}T00:00` : from}
          value={to}
          onChange={setTo}
          error={shown === null ? null : t(`stretch.${shown}`)}
        />
      </div>
      <Button variant="default" onClick={add}>
        {t('timeOff.add')}
      </Button>
    </div>
  );
}
