import { paths } from '@evergrow/domain/kernel';
import { memberSchema, type Role } from '@evergrow/domain/tenancy';
import { ensureUser, sessionsValidSince } from '../account/user-store.ts';
import { audit } from '../kernel/audit.ts';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { measure } from '../kernel/measure.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { Refusal } from '../kernel/refusal.ts';
import { newMember } from './member-store.ts';
import { putMembership } from './memberships.ts';
import { tenantById } from './tenant-store.ts';

/**
 * Makes somebody a client of a published tenant; who is a member keeps their role.
 * @throws Refusal('not_found') for a tenant that is not published, suspended or not there: all three alike
 */
export async function joinTenant(tenantId: string, uid: string, requestId: string, now: Date): Promise<Role> {
  const tenant = await tenantById(tenantId);
  if (!tenant) throw new Refusal('not_found');
  const reference = documentAt(paths.member(tenantId, uid), memberSchema);
  return await optimistically(async () => {
    const member = (await reference.get()).data();
    if (member) return member.role;
    if (!tenant.published || tenant.suspended) throw new Refusal('not_found');
    const [user, validSince] = await Promise.all([ensureUser(uid, now), sessionsValidSince(uid)]);
    const batch = db().batch();
    batch.create(reference, newMember(uid, 'client', user.displayName, validSince, now));
    putMembership(batch, uid, tenantId, tenant, 'client');
    audit(batch, tenantId, { action: 'member.joined', actor: uid, target: `member/${uid}`, requestId }, now);
    measure(batch, tenantId, { members: 1 }, now);
    await batch.commit();
    return 'client';
  });
}
