import { IconMailOpened } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { api } from '../../lib/api.ts';
import { loadConfig } from '../../lib/config.ts';
import { useLocale } from '../../lib/locale.tsx';
import { useAction } from '../../lib/use-action.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { type AuthState, useNext } from './auth-next.ts';
import classes from './auth-page.module.css';

/** Seconds before another mail may be asked for. */
const pause = 30;

/** A mail is on its way: to whom, what to do with it, and how to get another. */
export default function CheckMailPage() {
  const t = useT('account');
  useTitle(t('checkMail.title'));
  const { locale } = useLocale();
  const { next, withNext } = useNext();
  const state = useLocation().state as AuthState;
  const reason = state?.reason ?? 'signUp';
  const email = state?.email;
  const { data: config } = useQuery('config', loadConfig, Number.POSITIVE_INFINITY);
  // Whoever has just been refused for want of it gets to ask at once; a mail just sent deserves its half minute.
  const [wait, setWait] = useState(reason === 'unconfirmed' ? 0 : pause);
  const [sent, setSent] = useState(0);
  useEffect(() => {
    if (wait <= 0) return undefined;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);
  const resend = useAction(async () => {
    const path = reason === 'reset' ? 'auth/password-reset-mail' : 'auth/verification-mail';
    await api.post(path, { body: { email, locale, next } });
    setSent(sent + 1);
    setWait(pause);
  });
  if (email === undefined) return <Navigate to={withNext('/auth/sign-in')} replace />;
  return (
    <>
      <span className={classes.icon}>
        <IconMailOpened size={30} aria-hidden />
      </span>
      <h1 className={classes.title}>{t(`checkMail.${reason}.title`)}</h1>
      <p className={classes.lead}>
        {t.rich(`checkMail.${reason}.lead`, { b: (inner) => <strong>{inner}</strong> }, { email })}
      </p>
      {config?.localCloudUrl ? (
        <p className={classes.lead}>
          {t.rich('checkMail.local', {
            link: (inner) => (
              <a href={config.localCloudUrl ?? ''} target="_blank" rel="noreferrer">
                {inner}
              </a>
            ),
          })}
        </p>
      ) : null}
      <div className={classes.form}>
        <ErrorNote error={resend.error} />
        <Button
          variant="default"
          fullWidth
          disabled={wait > 0}
          loading={resend.pending}
          onClick={() => void resend.run()}
        >
          {wait > 0 ? t('checkMail.wait', { count: wait }) : t('checkMail.resend')}
        </Button>
        <p className="visually-hidden" role="status">
          {sent > 0 ? t('checkMail.sent', { count: sent }) : ''}
        </p>
      </div>
      <p className={classes.aside}>{t('checkMail.spam')}</p>
      <p className={classes.aside}>
        <TextLink to={withNext('/auth/sign-in')}>{t('backToSignIn')}</TextLink>
      </p>
    </>
  );
}
