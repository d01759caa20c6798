import { useNavigate } from 'react-router';
import { loadAuth } from '../../lib/firebase.ts';
import { useForm } from '../../lib/use-form.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { authErrorKey } from './auth-error.ts';
import { AuthErrorNote } from './auth-error-note.tsx';
import { useNext } from './auth-next.ts';
import classes from './auth-page.module.css';
import { BadLink } from './bad-link.tsx';
import { leastPassword } from './is-email.ts';

/** Whose password the code may change. */
async function addressOf(code: string): Promise<string> {
  const { auth, sdk } = await loadAuth();
  return sdk.verifyPasswordResetCode(auth, code);
}

/** Choose a new password by the link of a mail. */
export function ResetPassword({ code }: { code: string }) {
  const t = useT('account');
  const navigate = useNavigate();
  const { withNext } = useNext();
  const {
    data: email,
    error,
    reload,
  } = useQuery(`reset/${code}`, () => addressOf(code), Number.POSITIVE_INFINITY);
  const form = useForm({
    initial: { password: '' },
    check: ({ password }): { password?: string } =>
      password.length < leastPassword
        ? { password: t('fields.passwordShort', { count: leastPassword }) }
        : {},
    send: async ({ password }) => {
      const { auth, sdk } = await loadAuth();
      await sdk.confirmPasswordReset(auth, code, password);
      navigate(withNext('/auth/sign-in'), { state: { email, fresh: 'reset' } });
    },
  });
  if (error !== null && authErrorKey(error) === 'badLink') return <BadLink reset />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void reload()} />;
  if (email === undefined) return <PageSkeleton />;
  return (
    <>
      <h1 className={classes.title}>{t('reset.title')}</h1>
      <p className={classes.lead}>{t('reset.lead', { email })}</p>
      <form className={classes.form} onSubmit={form.onSubmit} noValidate>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordField
          label={t('fields.newPassword')}
          hint={t('fields.passwordHint', { count: leastPassword })}
          autoComplete="new-password"
          value={form.values.password}
          onChange={form.set('password')}
          error={form.errors.password}
        />
        <AuthErrorNote error={form.error} />
        <Button type="submit" fullWidth loading={form.pending}>
          {t('reset.button')}
        </Button>
      </form>
    </>
  );
}
