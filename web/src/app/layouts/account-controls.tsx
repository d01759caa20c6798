import { lazy, Suspense } from 'react';
import { useLocation } from 'react-router';
import { signInPath } from '../../lib/safe-next.ts';
import { useSession } from '../../lib/session.tsx';
import { useT } from '../../lib/use-t.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PreferencesMenu } from './preferences-menu.tsx';

const SignedInControls = lazy(() => import('./signed-in-controls.tsx'));

/** The end of every header: sign in, or the bell and one's own menu. */
export function AccountControls() {
  const t = useT('app');
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.status === 'signedOut')
    return (
      <>
        <PreferencesMenu />
        <LinkButton
          to={signInPath(pathname === '/' ? '/me' : `${pathname}${search}`)}
          variant="default"
          size="sm"
        >
          {t('signIn')}
        </LinkButton>
      </>
    );
  const waiting = <Skeleton circle height={36} />;
  if (session.status === 'loading') return waiting;
  return (
    <Suspense fallback={waiting}>
      <SignedInControls session={session} />
    </Suspense>
  );
}
