import { isAtLeast } from '@evergrow/domain/tenancy';
import { Suspense } from 'react';
import { Navigate, Outlet, useLocation, useParams } from 'react-router';
import { membershipBySlug, useSignedIn } from '../../lib/session.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { RequireSignIn } from '../guards/require-sign-in.tsx';
import { homeOfRole } from '../home-of-role.ts';
import MemberTenantProvider from '../member-tenant-provider.tsx';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import { WorkspaceFrame } from './workspace-frame.tsx';

function Workspace() {
  const { slug = '' } = useParams();
  const { pathname } = useLocation();
  const membership = membershipBySlug(useSignedIn().account, slug);
  // A foreign workspace answers like one that does not exist.
  if (membership === null) return <NotFoundPage />;
  const atRoot = pathname.replace(/\/$/, '') === `/w/${slug}`;
  if (membership.role === 'client' || (atRoot && !isAtLeast(membership.role, 'admin')))
    return <Navigate to={homeOfRole(slug, membership.role)} replace />;
  return (
    <MemberTenantProvider key={slug} membership={membership}>
      <WorkspaceFrame>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </WorkspaceFrame>
    </MemberTenantProvider>
  );
}

/** Where a tenant's people do their work. */
const WorkspaceLayout = () => (
  <RequireSignIn>
    <Workspace />
  </RequireSignIn>
);
export default WorkspaceLayout;
