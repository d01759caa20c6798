import { Suspense } from 'react';
import { Outlet, useParams } from 'react-router';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { PublicTenantProvider } from '../public-tenant-provider.tsx';
import { TenantFrame } from './tenant-frame.tsx';

/** A tenant's public pages, in its colours. */
export function TenantLayout() {
  const { slug = '' } = useParams();
  return (
    <PublicTenantProvider key={slug} slug={slug}>
      <TenantFrame>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </TenantFrame>
    </PublicTenantProvider>
  );
}
