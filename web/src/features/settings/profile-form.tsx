import type { User } from '@evergrow/domain/account';
import { useMemo } from 'react';
import { toast } from '../../lib/toast.ts';
import { useForm } from '../../lib/use-form.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './profile-form.module.css';
import { saveSettings } from './save-settings.ts';

/** `Europe/Madrid` as `Madrid (GMT+1)`, grouped by nothing: the list is long, and found by typing the place. */
function useZones(current: string) {
  const format = useFormat();
  return useMemo(() => {
    const names = Intl.supportedValuesOf('timeZone');
    const all = names.includes(current) ? names : [current, ...names];
    return all.map((value) => ({
      value,
      label: `${value.replaceAll('_', ' ').split('/').reverse().join(', ')} (${format.zoneName(undefined, value)})`,
    }));
  }, [current, format]);
}

/** Name and time zone. */
export function ProfileForm({ uid, account }: { uid: string; account: User }) {
  const t = useT('settings');
  const tApp = useT('app');
  const zones = useZones(account.timeZone);
  const form = useForm({
    initial: { displayName: account.displayName, timeZone: account.timeZone },
    check: ({ displayName }): { displayName?: string } =>
      displayName.trim() === '' ? { displayName: t('fields.nameError') } : {},
    send: async ({ displayName, timeZone }) => {
      await saveSettings(uid, { displayName: displayName.trim(), timeZone });
      toast({ message: tApp('saved') });
    },
  });
  const same =
    form.values.displayName.trim() === account.displayName && form.values.timeZone === account.timeZone;
  return (
    <form className={classes.form} onSubmit={form.onSubmit} noValidate>
      <TextField
        label={t('fields.name')}
        hint={t('profile.nameHint')}
        autoComplete="name"
        maxLength={80}
        value={form.values.displayName}
        onChange={form.set('displayName')}
        error={form.errors.displayName}
      />
      <SelectField
        label={t('profile.timeZone')}
        hint={t('profile.timeZoneHint')}
        value={form.values.timeZone}
        onChange={form.set('timeZone')}
        options={zones}
      />
      <ErrorNote error={form.error} fieldsShown />
      <div>
        <Button type="submit" loading={form.pending} disabled={same && !form.pending}>
          {tApp('save')}
        </Button>
      </div>
    </form>
  );
}
