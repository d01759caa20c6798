import type { Membership } from '@evergrow/domain/account';
import type { ReactNode } from 'react';
import { ErrorState } from '../ui/error-state.tsx';
import { PageSkeleton } from '../ui/skeletons.tsx';
import { useAccent } from './accent-store.ts';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { TenantContext } from './tenant-context.tsx';
import { useMemberTenant } from './use-member-tenant.ts';

type Props = { membership: Membership & { tenantId: string }; children: ReactNode };

/** A tenant read by one of its members, straight from its document: in workspaces, and before it is published. */
export default function MemberTenantProvider({ membership, children }: Props) {
  const { tenant, error } = useMemberTenant(membership.tenantId);
  useAccent(tenant?.branding.accent ?? membership.accent);
  if (error !== null) return <ErrorState error={error} />;
  if (tenant === undefined) return <PageSkeleton />;
  if (tenant === null) return <NotFoundPage />;
  return <TenantContext value={{ tenant, home: null, role: membership.role }}>{children}</TenantContext>;
}
