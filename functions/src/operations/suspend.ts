import { paths } from '@evergrow/domain/kernel';
import { tenantSchema } from '@evergrow/domain/tenancy';
import { findRecord, userAt } from '../account/user-store.ts';
import { audit, auditPlatform } from '../kernel/audit.ts';
import { documentAt } from '../kernel/collection.ts';
import { auth, db } from '../kernel/firebase.ts';
import { Refusal } from '../kernel/refusal.ts';
import { memberAt } from '../tenancy/member-store.ts';
import { forgetTenant } from '../tenancy/tenant-store.ts';

type Suspension = { suspended: boolean; reason: string };
type By = { actor: string; requestId: string };

/**
 * Suspends a tenant or restores it. Other instances of the API believe what they know of it for 15 s more.
 * @throws Refusal('not_found')
 */
export async function suspendTenant(
  tenantId: string,
  { suspended, reason }: Suspension,
  by: By,
  now: Date,
): Promise<Suspension> {
  const reference = documentAt(paths.tenant(tenantId), tenantSchema);
  await db().runTransaction(async (transaction) => {
    const tenant = (await transaction.get(reference)).data();
    if (!tenant) throw new Refusal('not_found');
    if (tenant.suspended === suspended) return;
    transaction.update(reference, { suspended, updatedAt: now });
    const action = suspended ? 'tenant.suspended' : 'tenant.restored';
    const facts = { action, target: `tenant/${tenantId}`, reason, ...by } as const;
    audit(transaction, tenantId, facts, now);
    auditPlatform(transaction, facts, now);
  });
  forgetTenant(tenantId);
  return { suspended, reason };
}

/**
 * Locks a person out everywhere, sessions included, or lets them in again.
 * @throws Refusal('not_found' | 'forbidden') nobody suspends themselves
 */
export async function suspendUser(
  uid: string,
  { suspended, reason }: Suspension,
  by: By,
  now: Date,
): Promise<Suspension> {
  if (uid === by.actor) throw new Refusal('forbidden', 'You cannot suspend yourself');
  if (!(await findRecord({ uid }))) throw new Refusal('not_found');
  await auth().updateUser(uid, { disabled: suspended });
  const batch = db().batch();
  if (suspended) {
    await auth().revokeRefreshTokens(uid);
    // ID tokens live on for an hour and the rules do not ask Auth: the member documents end them there.
    const memberships = (await userAt(uid).get()).data()?.memberships ?? {};
    const members = Object.keys(memberships).map((tenantId) => memberAt(tenantId, uid));
    const snapshots = members.length > 0 ? await db().getAll(...members) : [];
    for (const member of snapshots) if (member.exists) batch.update(member.ref, { validSince: now });
  }
  const action = suspended ? 'user.suspended' : 'user.restored';
  auditPlatform(batch, { action, target: `user/${uid}`, reason, ...by }, now);
  await batch.commit();
  return { suspended, reason };
}
