import { api } from '../../lib/api.ts';
import { loadAuth } from '../../lib/firebase.ts';
import { useLocale } from '../../lib/locale.tsx';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useForm } from '../../lib/use-form.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { confirmIdentity } from '../account/auth-acts.ts';
import { AuthErrorNote } from '../account/auth-error-note.tsx';
import { leastPassword } from '../account/is-email.ts';
import classes from './profile-form.module.css';

/** Change the password, the old one proving who asks. */
function ChangePassword({ email }: { email: string }) {
  const t = useT('settings');
  const empty = { current: '', next: '' };
  const form = useForm({
    initial: empty,
    check: ({ current, next }) => ({
      ...(current === '' ? { current: t('fields.passwordMissing') } : {}),
      ...(next.length < leastPassword ? { next: t('fields.passwordShort', { count: leastPassword }) } : {}),
    }),
    send: async ({ current, next }) => {
      const { sdk } = await loadAuth();
      const user = await confirmIdentity(current);
      await sdk.updatePassword(user, next);
      form.reset(empty);
      toast({ message: t('password.changed') });
    },
  });
  return (
    <form className={classes.form} onSubmit={form.onSubmit} noValidate>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField
        label={t('password.current')}
        autoComplete="current-password"
        value={form.values.current}
        onChange={form.set('current')}
        error={form.errors.current}
      />
      <PasswordField
        label={t('fields.newPassword')}
        hint={t('fields.passwordHint', { count: leastPassword })}
        autoComplete="new-password"
        value={form.values.next}
        onChange={form.set('next')}
        error={form.errors.next}
      />
      <AuthErrorNote error={form.error} />
      <div>
        <Button type="submit" loading={form.pending}>
          {t('password.change')}
        </Button>
      </div>
    </form>
  );
}

/** An account that signs in by Google gets its first password by a mail, as if it had been forgotten. */
function AskForPassword({ email }: { email: string }) {
  const t = useT('settings');
  const { locale } = useLocale();
  const ask = useAction(async () => {
    await api.post('auth/password-reset-mail', { body: { email, locale, next: '/me/security' } });
    toast({ message: t('password.mailed', { email }) });
  });
  return (
    <div className={classes.form}>
      <ErrorNote error={ask.error} />
      <div>
        <Button variant="default" loading={ask.pending} onClick={() => void ask.run()}>
          {t('password.ask')}
        </Button>
      </div>
    </div>
  );
}

/** The account's password. */
export const PasswordForm = ({ email, hasPassword }: { email: string; hasPassword: boolean }) =>
  hasPassword ? <ChangePassword email={email} /> : <AskForPassword email={email} />;
