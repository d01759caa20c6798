import { IconLinkOff } from '@tabler/icons-react';
import { useT } from '../../lib/use-t.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { useNext } from './auth-next.ts';
import classes from './auth-page.module.css';

/** A link that has been used, has expired or is not complete, and how to get another. */
export function BadLink({ reset = false }: { reset?: boolean }) {
  const t = useT('account');
  const { withNext } = useNext();
  return (
    <>
      <span className={classes.icon}>
        <IconLinkOff size={30} aria-hidden />
      </span>
      <h1 className={classes.title}>{t('badLink.title')}</h1>
      <p className={classes.lead}>{t(reset ? 'badLink.reset' : 'badLink.verify')}</p>
      <div className={classes.form}>
        <LinkButton to={withNext(reset ? '/auth/forgot' : '/auth/sign-in')} fullWidth>
          {t(reset ? 'badLink.toForgot' : 'backToSignIn')}
        </LinkButton>
      </div>
    </>
  );
}
