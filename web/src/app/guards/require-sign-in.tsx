import { type ReactNode, useEffect, useRef } from 'react';
import { Navigate, useLocation } from 'react-router';
import { signInPath } from '../../lib/safe-next.ts';
import { useSession } from '../../lib/session.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';

/** Lets in who is signed in, with their account at hand; sends everyone else to sign in and then back here. */
export function RequireSignIn({ children }: { children: ReactNode }) {
  const session = useSession();
  const { pathname, search, hash } = useLocation();
  const wasIn = useRef(false);
  useEffect(() => {
    if (session.status === 'signedIn') wasIn.current = true;
  }, [session.status]);
  if (session.status === 'loading') return <PageSkeleton />;
  // Whoever leaves from here goes home; whoever comes here without a session signs in first.
  if (session.status === 'signedOut' && session.left && wasIn.current) return <Navigate to="/" replace />;
  if (session.status === 'signedOut')
    return (
      <Navigate
        to={signInPath(`${pathname}${search}${hash}`)}
        state={session.ended ? { fresh: 'ended' } : null}
        replace
      />
    );
  if (session.accountError !== null)
    return <ErrorState error={session.accountError} onRetry={() => window.location.reload()} />;
  if (session.account === null) return <PageSkeleton />;
  return children;
}
