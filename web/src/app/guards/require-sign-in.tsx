import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { signInPath } from '../../lib/safe-next.ts';
import { useSession } from '../../lib/session.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';

/** Lets in who is signed in, with their account at hand; sends everyone else to sign in and then back here. */
export function RequireSignIn({ children }: { children: ReactNode }) {
  const session = useSession();
  const { pathname, search, hash } = useLocation();
  if (session.status === 'loading') return <PageSkeleton />;
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
