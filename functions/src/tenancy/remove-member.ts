import { providerSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { removeMember as decideRemoval } from '@evergrow/domain/tenancy';
import { userAt } from '../account/user-store.ts';
import { forgetWork } from '../dispatch/workforce-store.ts';
import { forgetCalendars } from '../integrations/disconnect.ts';
import { audit } from '../kernel/audit.ts';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { countOwners, memberAt } from './member-store.ts';
import { dropMembership } from './memberships.ts';

/**
 * Takes a member out of the tenant, at once: access is the member document. Their page is unpublished with it, so
 * that nobody can book somebody who is gone. Their notifications and the way into their own calendars go
 * too, and where they set out from; bookings and orders stay.
 * @throws Refusal('not_found' | 'forbidden' | 'last_owner')
 */
export async function removeMember(
  tenantId: string,
  uid: string,
  actorUid: string,
  requestId: string,
  now: Date,
): Promise<void> {
  const reference = memberAt(tenantId, uid);
  await db().runTransaction(async (transaction) => {
    const [target, acting, user, provider] = await Promise.all([
      transaction.get(reference),
      transaction.get(memberAt(tenantId, actorUid)),
      transaction.get(userAt(uid)),
      transaction.get(documentAt(paths.provider(tenantId, uid), providerSchema)),
    ]);
    const [member, actor] = [target.data(), acting.data()];
    if (!member || !actor) throw new Refusal('not_found');
    const owners = await countOwners(transaction, tenantId);
    decided(decideRemoval(actor.role, member.role, uid === actorUid, owners));
    transaction.delete(reference);
    if (user.exists) dropMembership(transaction, uid, tenantId);
    if (provider.data()?.published) transaction.update(provider.ref, { published: false, updatedAt: now });
    audit(
      transaction,
      tenantId,
      { action: 'member.removed', actor: actorUid, target: `member/${uid}`, requestId },
      now,
    );
  });
  await forgetCalendars(tenantId, uid, { actor: actorUid, requestId }, now);
  await forgetWork(tenantId, uid);
  await db().recursiveDelete(db().collection(paths.notifications(tenantId, uid)));
}
