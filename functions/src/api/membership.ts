import { paths } from '@evergrow/domain/kernel';
import type { Scope } from '@evergrow/domain/operations';
import { isAtLeast, type Member, memberSchema, type Role, type Tenant } from '@evergrow/domain/tenancy';
import { documentAt } from '../kernel/collection.ts';
import { Refusal } from '../kernel/refusal.ts';
import { tenantById } from '../tenancy/tenant-store.ts';
import type { Caller } from './caller.ts';

/** What a route asks of who calls it. */
export type Access =
  | { kind: 'public' }
  /** Anyone signed in; `unverified` lets in those who have yet to confirm their address. */
  | { kind: 'user'; unverified?: boolean }
  /** A member of the tenant in the path with this role or more, or an API key of it with this scope. */
  | { kind: 'member'; least: Role; scope?: Scope }
  | { kind: 'platformAdmin' };

/** A member as a route sees it. An API key acts as an admin within its scopes. */
export type Acting = { tenant: Tenant; tenantId: string; role: Role; member: Member | null };

/** @throws Refusal when `caller` may not do what needs `access`. */
export function checkAccess(caller: Caller | null, access: Access): void {
  if (access.kind === 'public') return;
  if (!caller) throw new Refusal('unauthenticated');
  if (access.kind === 'member') return;
  if (caller.kind !== 'user') throw new Refusal('forbidden');
  if (access.kind === 'platformAdmin' && !caller.platformAdmin) throw new Refusal('not_found');
  if (!caller.emailVerified && !(access.kind === 'user' && access.unverified)) {
    throw new Refusal('email_not_verified');
  }
}

/**
 * The caller's standing in a tenant. A tenant that is not there and one that is foreign answer alike.
 * @throws Refusal('not_found' | 'forbidden' | 'token_revoked' | 'email_not_verified')
 */
export async function actingIn(
  tenantId: string,
  caller: Caller,
  access: Extract<Access, { kind: 'member' }>,
): Promise<Acting> {
  if (caller.kind === 'apiKey') {
    if (caller.tenantId !== tenantId) throw new Refusal('not_found');
    if (!access.scope || !caller.scopes.includes(access.scope)) throw new Refusal('forbidden');
    return { tenant: await openTenant(tenantId), tenantId, role: 'admin', member: null };
  }
  if (!caller.emailVerified) throw new Refusal('email_not_verified');
  const [snapshot, tenant] = await Promise.all([
    documentAt(paths.member(tenantId, caller.uid), memberSchema).get(),
    tenantById(tenantId),
  ]);
  const member = snapshot.data();
  if (!member || !tenant) throw new Refusal('not_found');
  if (caller.signedInAt + 999 < member.validSince.getTime()) throw new Refusal('token_revoked');
  if (tenant.suspended) throw new Refusal('forbidden', 'This workspace is suspended');
  if (!isAtLeast(member.role, access.least)) throw new Refusal('forbidden');
  return { tenant, tenantId, role: member.role, member };
}

async function openTenant(tenantId: string): Promise<Tenant> {
  const tenant = await tenantById(tenantId);
  if (!tenant) throw new Refusal('not_found');
  if (tenant.suspended) throw new Refusal('forbidden', 'This workspace is suspended');
  return tenant;
}
