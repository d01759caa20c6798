import type { SignUp } from '@evergrow/domain/account';
import { useState } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { api } from '../../lib/api.ts';
import { useLocale } from '../../lib/locale.tsx';
import { useSession } from '../../lib/session.tsx';
import { useForm } from '../../lib/use-form.ts';
import { deviceTimeZone } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { LinkNeeded } from './auth-acts.ts';
import { AuthErrorNote } from './auth-error-note.tsx';
import { type AuthState, useNext } from './auth-next.ts';
import classes from './auth-page.module.css';
import { GoogleButton } from './google-button.tsx';
import { isEmail, leastPassword } from './is-email.ts';

/** A new account: name, address, password; then the mail. */
export default function SignUpPage() {
  const t = useT('account');
  useTitle(t('signUp.title'));
  const session = useSession();
  const navigate = useNavigate();
  const { locale } = useLocale();
  const { next, withNext } = useNext();
  const state = useLocation().state as AuthState;
  const [googleError, setGoogleError] = useState<unknown>(null);
  const form = useForm({
    initial: { displayName: '', email: state?.email ?? '', password: '' },
    check: ({ displayName, email, password }) => ({
      ...(displayName.trim() === '' ? { displayName: t('fields.nameError') } : {}),
      ...(isEmail(email) ? {} : { email: t('fields.emailError') }),
      ...(password.length < leastPassword
        ? { password: t('fields.passwordShort', { count: leastPassword }) }
        : {}),
    }),
    send: async ({ displayName, email, password }) => {
      const body: SignUp = {
        displayName: displayName.trim(),
        email: email.trim(),
        password,
        locale,
        timeZone: deviceTimeZone(),
        next,
      };
      await api.post('auth/sign-up', { body });
      navigate(withNext('/auth/check-mail'), { state: { email: email.trim() } });
    },
  });
  if (session.status === 'signedIn') return <Navigate to={next} replace />;
  const onGoogleError = (error: unknown) => {
    if (error instanceof LinkNeeded)
      navigate(withNext('/auth/sign-in'), { state: { email: error.pending.email } });
    else setGoogleError(error);
  };
  return (
    <>
      <h1 className={classes.title}>{t('signUp.title')}</h1>
      <p className={classes.lead}>{t('signUp.lead')}</p>
      <div className={classes.form}>
        <GoogleButton onError={onGoogleError} />
      </div>
      <p className={classes.or}>{t('or')}</p>
      <form className={classes.form} onSubmit={form.onSubmit} noValidate>
        <TextField
          label={t('fields.name')}
          name="name"
          autoComplete="name"
          maxLength={80}
          value={form.values.displayName}
          onChange={form.set('displayName')}
          error={form.errors.displayName}
        />
        <TextField
          label={t('fields.email')}
          type="email"
          name="email"
          autoComplete="username"
          inputMode="email"
          maxLength={254}
          value={form.values.email}
          onChange={form.set('email')}
          error={form.errors.email}
        />
        <PasswordField
          label={t('fields.password')}
          hint={t('fields.passwordHint', { count: leastPassword })}
          autoComplete="new-password"
          value={form.values.password}
          onChange={form.set('password')}
          error={form.errors.password}
        />
        <AuthErrorNote error={form.error ?? googleError} />
        <Button type="submit" fullWidth loading={form.pending}>
          {t('signUp.button')}
        </Button>
      </form>
      <p className={classes.aside}>
        {t('signUp.haveAccount')} <TextLink to={withNext('/auth/sign-in')}>{t('signIn.button')}</TextLink>
      </p>
    </>
  );
}
