import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useForm } from '../../lib/use-form.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './profile-form.module.css';

type Props = { readable: string; onDone: () => void; onOther: () => void };

/** The code that was sent to a number. The phone's keyboard offers it where it can. */
export function PhoneCodeForm({ readable, onDone, onOther }: Props) {
  const t = useT('settings');
  const form = useForm({
    initial: { code: '' },
    check: ({ code }): { code?: string } =>
      /^\d{6}$/.test(code.trim()) ? {} : { code: t('phone.codeError') },
    send: async ({ code }) => {
      await api.post('me/phone/verification', { body: { code: code.trim() } });
      toast({ message: t('phone.done') });
      onDone();
    },
  });
  return (
    <form className={classes.form} onSubmit={form.onSubmit} noValidate>
      <TextField
        label={t('phone.code')}
        hint={t('phone.codeHint', { number: readable })}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        value={form.values.code}
        onChange={form.set('code')}
        error={form.errors.code}
      />
      <ErrorNote error={form.error} fieldsShown />
      <div className={classes.actions}>
        <Button type="submit" loading={form.pending}>
          {t('phone.confirm')}
        </Button>
        <Button variant="default" onClick={onOther}>
          {t('phone.other')}
        </Button>
      </div>
    </form>
  );
}
