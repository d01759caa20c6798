import { isAtLeast, type Role } from '@evergrow/domain/tenancy';

/** Where a member begins in a tenant: clients at its public home, providers at their calendar, admins at the overview. */
export function homeOfRole(slug: string, role: Role): string {
  if (role === 'client') return `/t/${slug}`;
  if (isAtLeast(role, 'admin')) return `/w/${slug}`;
  return role === 'editor' ? `/w/${slug}/offerings` : `/w/${slug}/calendar`;
}
