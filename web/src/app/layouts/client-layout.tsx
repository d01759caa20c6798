import { Suspense } from 'react';
import { Outlet, useParams } from 'react-router';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { RequireMember } from '../guards/require-member.tsx';
import { RequireSignIn } from '../guards/require-sign-in.tsx';
import { PublicTenantProvider } from '../public-tenant-provider.tsx';
import classes from './frame.module.css';
import { TenantFrame } from './tenant-frame.tsx';

/** A tenant's pages for its clients. */
export default function ClientLayout() {
  const { slug = '' } = useParams();
  return (
    <RequireSignIn>
      <PublicTenantProvider key={slug} slug={slug}>
        <TenantFrame>
          <div className={classes.contained}>
            <RequireMember>
              <Suspense fallback={<PageSkeleton />}>
                <Outlet />
              </Suspense>
            </RequireMember>
          </div>
        </TenantFrame>
      </PublicTenantProvider>
    </RequireSignIn>
  );
}
