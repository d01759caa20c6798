import type { ConnectionView } from '@evergrow/domain/integrations';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import classes from './calendars.module.css';

type Props = { connection: ConnectionView; at: string; onChange: (connection: ConnectionView) => void };
type Choice = { busyKeys: string[]; writeKey: string | null };

const choiceOf = ({ calendars, writeKey }: ConnectionView): Choice => ({
  busyKeys: calendars.filter(({ busy }) => busy).map(({ key }) => key),
  writeKey,
});

/** Which calendars make their owner busy, and which takes the bookings. Kept at once; shown as kept when it is. */
export function CalendarChoice({ connection, at, onChange }: Props) {
  const t = useT('integrations');
  const app = useT('app');
  const [wanted, setWanted] = useState<Choice | null>(null);
  const choice = wanted ?? choiceOf(connection);
  const { calendars } = connection;
  const save = useAction(async (next: Choice) => {
    setWanted(next);
    try {
      onChange(await api.patch<ConnectionView>(at, { body: next }));
      toast({ message: app('saved') });
    } finally {
      setWanted(null);
    }
  });
  return (
    <>
      <fieldset className={classes.group} disabled={save.pending} aria-busy={save.pending}>
        <legend>{t('choice.busy')}</legend>
        {calendars.map(({ key, name }) => (
          <SwitchField
            key={key}
            label={name}
            checked={choice.busyKeys.includes(key)}
            disabled={save.pending}
            onChange={(checked) =>
              void save.run({
                ...choice,
                busyKeys: checked
                  ? [...choice.busyKeys, key]
                  : choice.busyKeys.filter((each) => each !== key),
              })
            }
          />
        ))}
      </fieldset>
      <SelectField
        label={t('choice.write')}
        hint={t('choice.writeHint')}
        value={choice.writeKey ?? 'none'}
        disabled={save.pending}
        onChange={(key) => void save.run({ ...choice, writeKey: key === 'none' ? null : key })}
        options={[
          { value: 'none', label: t('choice.nowhere') },
          ...calendars
            .filter(({ writable }) => writable)
            .map(({ key, name }) => ({ value: key, label: name })),
        ]}
      />
      <ErrorNote error={save.error} />
    </>
  );
}
