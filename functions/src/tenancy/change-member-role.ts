import { changeRole, type Role } from '@evergrow/domain/tenancy';
import { userAt } from '../account/user-store.ts';
import { audit } from '../kernel/audit.ts';
import { db } from '../kernel/firebase.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { countOwners, memberAt } from './member-store.ts';
import { changeMembershipRole } from './memberships.ts';

type Asked = { tenantId: string; uid: string; role: Role };

/**
 * Gives a member another role. Read and decided in a transaction: two owners who lower each other at the same time
 * cannot both succeed. The actor's own role is read there too, so that a role just lost counts for nothing.
 * @throws Refusal('not_found' | 'forbidden' | 'last_owner')
 */
export async function changeMemberRole(
  { tenantId, uid, role }: Asked,
  actorUid: string,
  requestId: string,
  now: Date,
): Promise<Role> {
  return await db().runTransaction(async (transaction) => {
    const [target, acting, user] = await Promise.all([
      transaction.get(memberAt(tenantId, uid)),
      transaction.get(memberAt(tenantId, actorUid)),
      transaction.get(userAt(uid)),
    ]);
    const [member, actor] = [target.data(), acting.data()];
    if (!member || !actor) throw new Refusal('not_found');
    const owners = await countOwners(transaction, tenantId);
    decided(changeRole(actor.role, member.role, role, owners));
    if (member.role === role) return role;
    transaction.update(target.ref, { role });
    if (user.exists) changeMembershipRole(transaction, uid, tenantId, role);
    const reason = `${member.role} -> ${role}`;
    audit(
      transaction,
      tenantId,
      { action: 'member.roleChanged', actor: actorUid, target: `member/${uid}`, reason, requestId },
      now,
    );
    return role;
  });
}
