import { useLocation, useNavigate } from 'react-router';
import { api } from '../../lib/api.ts';
import { useLocale } from '../../lib/locale.tsx';
import { useForm } from '../../lib/use-form.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { AuthErrorNote } from './auth-error-note.tsx';
import { type AuthState, useNext } from './auth-next.ts';
import classes from './auth-page.module.css';
import { isEmail } from './is-email.ts';

/** Ask for a mail with which to choose a new password. */
export default function ForgotPage() {
  const t = useT('account');
  useTitle(t('forgot.title'));
  const navigate = useNavigate();
  const { locale } = useLocale();
  const { next, withNext } = useNext();
  const state = useLocation().state as AuthState;
  const form = useForm({
    initial: { email: state?.email ?? '' },
    check: ({ email }) => (isEmail(email) ? {} : { email: t('fields.emailError') }),
    send: async ({ email }) => {
      await api.post('auth/password-reset-mail', { body: { email: email.trim(), locale, next } });
      navigate(withNext('/auth/check-mail'), { state: { email: email.trim(), reason: 'reset' } });
    },
  });
  return (
    <>
      <h1 className={classes.title}>{t('forgot.title')}</h1>
      <p className={classes.lead}>{t('forgot.lead')}</p>
      <form className={classes.form} onSubmit={form.onSubmit} noValidate>
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
        <AuthErrorNote error={form.error} />
        <Button type="submit" fullWidth loading={form.pending}>
          {t('forgot.button')}
        </Button>
      </form>
      <p className={classes.aside}>
        <TextLink to={withNext('/auth/sign-in')}>{t('backToSignIn')}</TextLink>
      </p>
    </>
  );
}
