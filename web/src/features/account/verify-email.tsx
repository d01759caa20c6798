import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { loadAuth } from '../../lib/firebase.ts';
import { useSession } from '../../lib/session.tsx';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { authErrorKey } from './auth-error.ts';
import { useNext } from './auth-next.ts';
import classes from './auth-page.module.css';
import { BadLink } from './bad-link.tsx';

/** Confirms the address the code was sent to, once however often the page draws; gives the address back. */
async function confirmAddress(code: string): Promise<string> {
  const { auth, sdk } = await loadAuth();
  const { data } = await sdk.checkActionCode(auth, code);
  await sdk.applyActionCode(auth, code);
  // Whoever is signed in here gets a token that says so.
  await auth.currentUser?.getIdToken(true).catch(() => undefined);
  return data.email ?? '';
}

/** The end of signing up: the address is theirs. */
export function VerifyEmail({ code }: { code: string }) {
  const t = useT('account');
  const session = useSession();
  const { next, withNext } = useNext();
  const {
    data: email,
    error,
    reload,
  } = useQuery(`verify/${code}`, () => confirmAddress(code), Number.POSITIVE_INFINITY);
  if (error !== null && authErrorKey(error) === 'badLink') return <BadLink />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void reload()} />;
  if (email === undefined) return <PageSkeleton />;
  return (
    <>
      <span className={classes.icon}>
        <IconCircleCheck size={30} aria-hidden />
      </span>
      <h1 className={classes.title}>{t('verified.title')}</h1>
      <p className={classes.lead}>{t('verified.lead')}</p>
      <div className={classes.form}>
        {session.status === 'signedIn' ? (
          <LinkButton to={next} fullWidth>
            {t('verified.continue')}
          </LinkButton>
        ) : (
          <LinkButton to={withNext('/auth/sign-in')} state={{ email, fresh: 'confirmed' }} fullWidth>
            {t('signIn.button')}
          </LinkButton>
        )}
      </div>
      <p className={classes.aside}>
        <Link to="/">{t('toHome')}</Link>
      </p>
    </>
  );
}
