import type { SeriesDetail } from '@evergrow/domain/scheduling';
import { useState } from 'react';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './series.module.css';

type Frequency = SeriesDetail['frequency'];
export type Change =
  | { scope: 'chosen'; dates: string[]; time: string; shiftDays: number }
  | { scope: 'following'; from: string; time: string; date: string; frequency?: Frequency };

type Props = {
  series: SeriesDetail;
  /** The day it begins with; null: closed. */
  date: string | null;
  error: unknown;
  pending: boolean;
  onChange: (change: Change) => void;
  onClose: () => void;
};

const day = 86_400_000;

/** Another day or time: for this one, for this and all that follow, or for some that are chosen. */
export function ChangeSheet({ date, onClose, ...props }: Props) {
  const t = useT('series');
  return (
    <Sheet open={date !== null} onClose={onClose} title={t('change.title')}>
      {date === null ? null : <ChangeForm key={date} {...props} date={date} />}
    </Sheet>
  );
}

function ChangeForm({
  series,
  date,
  error,
  pending,
  onChange,
}: Omit<Props, 'onClose' | 'date'> & { date: string }) {
  const t = useT('series');
  const format = useFormat();
  const [scope, setScope] = useState<'this' | 'following' | 'chosen'>('this');
  const [time, setTime] = useState(series.startTime);
  const [to, setTo] = useState(date);
  const [frequency, setFrequency] = useState<Frequency>(series.frequency);
  const [chosen, setChosen] = useState<readonly string[]>([date]);
  const others = series.occurrences.filter(({ state }) => state !== 'skipped');
  const send = () => {
    const shiftDays = Math.round((Date.parse(to) - Date.parse(date)) / day);
    if (scope === 'following') {
      const often = frequency === series.frequency ? {} : { frequency };
      onChange({ scope, from: date, time, date: to, ...often });
    } else onChange({ scope: 'chosen', dates: scope === 'this' ? [date] : [...chosen], time, shiftDays });
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <SelectField
        label={t('change.which')}
        value={scope}
        onChange={setScope}
        options={[
          { value: 'this', label: t('change.this') },
          { value: 'following', label: t('change.following') },
          { value: 'chosen', label: t('change.chosen') },
        ]}
      />
      {scope === 'chosen' ? (
        <fieldset className={classes.form}>
          <legend>{t('change.choose')}</legend>
          {others.map((other) => (
            <CheckField
              key={other.date}
              label={format.dateTime(other.start)}
              checked={chosen.includes(other.date)}
              onChange={(on) =>
                setChosen((known) =>
                  on ? [...known, other.date] : known.filter((one) => one !== other.date),
                )
              }
            />
          ))}
        </fieldset>
      ) : null}
      {scope === 'following' ? (
        <SelectField
          label={t('change.frequency')}
          value={frequency}
          onChange={setFrequency}
          options={(['weekly', 'everyTwoWeeks', 'everyFourWeeks', 'monthly'] as const).map((value) => ({
            value,
            label: t(`frequency.${value}`),
          }))}
        />
      ) : null}
      <TextField label={t('change.date')} type="date" required value={to} onChange={setTo} />
      <TextField
        label={t('change.time')}
        hint={t('change.zone', { zone: series.timeZone })}
        type="time"
        required
        value={time}
        onChange={setTime}
      />
      {scope === 'following' ? <p>{t('change.followingHint')}</p> : null}
      <ErrorNote error={error} />
      <Button type="submit" fullWidth loading={pending} disabled={scope === 'chosen' && chosen.length === 0}>
        {t('change.save')}
      </Button>
    </form>
  );
}
