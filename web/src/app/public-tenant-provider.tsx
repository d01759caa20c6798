import { lazy, type ReactNode, Suspense } from 'react';
import { problemCode } from '../lib/problem.ts';
import { membershipBySlug, useSession } from '../lib/session.tsx';
import { useTenantHome } from '../lib/tenant-queries.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { PageSkeleton } from '../ui/skeletons.tsx';
import { useAccent } from './accent-store.ts';
import classes from './pages/message-page.module.css';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { TenantContext } from './tenant-context.tsx';

const MemberTenantProvider = lazy(() => import('./member-tenant-provider.tsx'));

/** Fetches the tenant of `slug` as the public sees it; its members also see one that is not published. */
export function PublicTenantProvider({ slug, children }: { slug: string; children: ReactNode }) {
  const session = useSession();
  const { data: home, error, reload } = useTenantHome(slug);
  const membership = session.status === 'signedIn' ? membershipBySlug(session.account, slug) : null;
  useAccent(home?.tenant.branding.accent ?? membership?.accent);
  if (home)
    return (
      <TenantContext value={{ tenant: home.tenant, home, role: membership?.role ?? null }}>
        {children}
      </TenantContext>
    );
  if (error === null) return <PageSkeleton />;
  if (problemCode(error) !== 'not_found')
    return (
      <main className={classes.page}>
        <ErrorState error={error} onRetry={() => void reload()} />
      </main>
    );
  if (membership)
    return (
      <Suspense fallback={<PageSkeleton />}>
        <MemberTenantProvider membership={membership}>{children}</MemberTenantProvider>
      </Suspense>
    );
  return (
    <main>
      <NotFoundPage />
    </main>
  );
}
