import { isAtLeast, type Role } from '@evergrow/domain/tenancy';
import type { ReactNode } from 'react';
import { ForbiddenPage } from '../pages/forbidden-page.tsx';
import { useTenantView } from '../tenant-context.tsx';

/** Shows `page` to members of at least that role. The API and the rules decide; this only spares people a refusal. */
export default function RequireRole({ least, page }: { least: Role; page: ReactNode }) {
  const { role } = useTenantView();
  return role !== null && isAtLeast(role, least) ? page : <ForbiddenPage />;
}
