import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { signOut } from '../../lib/session.tsx';
import { toast } from '../../lib/toast.ts';
import { useForm } from '../../lib/use-form.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { confirmIdentity } from '../account/auth-acts.ts';
import { AuthErrorNote } from '../account/auth-error-note.tsx';
import classes from './profile-form.module.css';

/** Deletes the account: cannot be undone, so it asks for proof of who asks, and that they know. */
export function DeleteAccount({ hasPassword }: { hasPassword: boolean }) {
  const t = useT('settings');
  const tApp = useT('app');
  const [open, setOpen] = useState(false);
  const form = useForm({
    initial: { password: '', known: false },
    check: ({ password, known }) => ({
      ...(hasPassword && password === '' ? { password: t('fields.passwordMissing') } : {}),
      ...(known ? {} : { known: t('delete.knownMissing') }),
    }),
    send: async ({ password }) => {
      await confirmIdentity(hasPassword ? password : null);
      await api.delete('me');
      await signOut();
      toast({ message: t('delete.done') });
    },
  });
  if (!open)
    return (
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('delete.begin')}
      </Button>
    );
  return (
    <form className={classes.form} onSubmit={form.onSubmit} noValidate>
      <CheckField
        label={t('delete.known')}
        checked={form.values.known}
        onChange={form.set('known')}
        error={form.errors.known}
      />
      {hasPassword ? (
        <PasswordField
          label={t('password.current')}
          autoComplete="current-password"
          value={form.values.password}
          onChange={form.set('password')}
          error={form.errors.password}
        />
      ) : null}
      <AuthErrorNote error={form.error} />
      <div className={classes.actions}>
        <Button type="submit" variant="danger" loading={form.pending}>
          {t('delete.button')}
        </Button>
        <Button variant="subtle" onClick={() => setOpen(false)}>
          {tApp('cancel')}
        </Button>
      </div>
    </form>
  );
}
