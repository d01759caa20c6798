import type { Role } from '@evergrow/domain/tenancy';
import { demoLogin } from '../logins.ts';
import type { Staffing } from '../plan/members-of.ts';
import type { TenantName } from '../tenants/tenant-name.ts';
import { tenantProfiles } from '../tenants/tenant-profiles.ts';
import type { Person } from './person.ts';

/** The person behind a demo login, at home where the tenant is unless told otherwise. */
export function demoPerson(
  tenant: TenantName,
  role: Role,
  home: Pick<Person, 'locale' | 'timeZone'> = tenantProfiles[tenant],
): Person {
  const { uid, displayName, email } = demoLogin(tenant, role);
  return { uid, displayName, email, locale: home.locale, timeZone: home.timeZone };
}

/** Owner, admin and editor of a tenant. */
export const demoStaff = (tenant: TenantName): Staffing[] =>
  (['owner', 'admin', 'editor'] as const).map((role) => ({ person: demoPerson(tenant, role), role }));
