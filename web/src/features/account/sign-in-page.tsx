import { useState } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { useSession } from '../../lib/session.tsx';
import { useForm } from '../../lib/use-form.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { LinkNeeded, type PendingLink, signInWithPassword, Unconfirmed } from './auth-acts.ts';
import { AuthErrorNote } from './auth-error-note.tsx';
import { type AuthState, useNext } from './auth-next.ts';
import classes from './auth-page.module.css';
import { GoogleButton } from './google-button.tsx';
import { isEmail } from './is-email.ts';

/** Sign in, and go on where one wanted to go. */
export default function SignInPage() {
  const t = useT('account');
  useTitle(t('signIn.title'));
  const session = useSession();
  const navigate = useNavigate();
  const { next, withNext } = useNext();
  const state = useLocation().state as AuthState;
  const [link, setLink] = useState<PendingLink | null>(null);
  const [googleError, setGoogleError] = useState<unknown>(null);
  const form = useForm({
    initial: { email: state?.email ?? '', password: '' },
    check: ({ email, password }) => ({
      ...(isEmail(email) ? {} : { email: t('fields.emailError') }),
      ...(password === '' ? { password: t('fields.passwordMissing') } : {}),
    }),
    send: async ({ email, password }) => {
      setGoogleError(null);
      try {
        await signInWithPassword(email, password, link);
      } catch (error) {
        if (!(error instanceof Unconfirmed)) throw error;
        navigate(withNext('/auth/check-mail'), { state: { email: email.trim(), reason: 'unconfirmed' } });
      }
    },
  });
  if (session.status === 'signedIn') return <Navigate to={next} replace />;
  const onGoogleError = (error: unknown) => {
    if (error instanceof LinkNeeded) {
      setLink(error.pending);
      form.set('email')(error.pending.email);
    } else setGoogleError(error);
  };
  return (
    <>
      <h1 className={classes.title}>{t('signIn.title')}</h1>
      {state?.fresh ? (
        <div className={classes.form}>
          <Note>{t(`signIn.fresh.${state.fresh}`)}</Note>
        </div>
      ) : null}
      <form className={classes.form} onSubmit={form.onSubmit} noValidate>
        {link ? (
          <Note title={t('google.linkTitle')}>{t('google.linkHint', { email: link.email })}</Note>
        ) : null}
        <TextField
          label={t('fields.email')}
          type="email"
          name="email"
          autoComplete="username"
          inputMode="email"
          value={form.values.email}
          onChange={form.set('email')}
          error={form.errors.email}
        />
        <PasswordField
          label={t('fields.password')}
          autoComplete="current-password"
          value={form.values.password}
          onChange={form.set('password')}
          error={form.errors.password}
        />
        <div className={classes.row}>
          <TextLink to={withNext('/auth/forgot')}>{t('signIn.forgot')}</TextLink>
        </div>
        <AuthErrorNote error={form.error ?? googleError} />
        <Button type="submit" fullWidth loading={form.pending || session.status === 'loading'}>
          {t('signIn.button')}
        </Button>
      </form>
      <p className={classes.or}>{t('or')}</p>
      <div className={classes.form}>
        <GoogleButton onError={onGoogleError} />
      </div>
      <p className={classes.aside}>
        {t('signIn.noAccount')} <TextLink to={withNext('/auth/sign-up')}>{t('signIn.toSignUp')}</TextLink>
      </p>
    </>
  );
}
