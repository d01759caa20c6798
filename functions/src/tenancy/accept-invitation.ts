import {
  acceptInvitation as decideAcceptance,
  higherRole,
  type Invitation,
  type Member,
  type Role,
  type Tenant,
} from '@evergrow/domain/tenancy';
import type { Transaction } from 'firebase-admin/firestore';
import { ensureUser, sessionsValidSince, userAt } from '../account/user-store.ts';
import { audit } from '../kernel/audit.ts';
import { db } from '../kernel/firebase.ts';
import { measure } from '../kernel/measure.ts';
import { tell } from '../kernel/outbox.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { emailHash } from '../privacy/pseudonym.ts';
import { isTokenOf, type Located, locateInvitation } from './invitation-token.ts';
import { memberAt, newMember } from './member-store.ts';
import { putMembership } from './memberships.ts';
import { tenantById } from './tenant-store.ts';

type Person = { uid: string; email: string };

/**
 * Lets the person whose confirmed address was invited in, or raises their role; once, also when it is asked twice at
 * the same time.
 * @throws Refusal('invitation_not_found' | 'invitation_expired' | 'invitation_used')
 */
export async function acceptInvitation(
  token: string,
  person: Person,
  requestId: string,
  now: Date,
): Promise<{ tenantId: string; slug: string; role: Role }> {
  const located = locateInvitation(token);
  const { tenantId, reference } = located;
  const tenant = await tenantById(tenantId);
  if (!tenant || tenant.suspended) throw new Refusal('invitation_not_found');
  const addressHash = await emailHash(tenantId, person.email);
  await ensureUser(person.uid, now);
  const validSince = await sessionsValidSince(person.uid);
  const role = await db().runTransaction(async (transaction) => {
    const [invitation, member, user] = await Promise.all([
      transaction.get(reference).then((snapshot) => snapshot.data()),
      transaction.get(memberAt(tenantId, person.uid)).then((snapshot) => snapshot.data()),
      transaction.get(userAt(person.uid)).then((snapshot) => snapshot.data()),
    ]);
    if (!invitation || !user || !isTokenOf(token, invitation)) throw new Refusal('invitation_not_found');
    decided(decideAcceptance(invitation, addressHash, now.getTime()));
    transaction.update(reference, { state: 'accepted' });
    const joining = newMember(person.uid, invitation.role, user.displayName, validSince, now);
    return enter(transaction, { located, tenant, invitation, member, joining, requestId }, now);
  });
  return { tenantId, slug: tenant.slug, role };
}

type Entering = {
  located: Located;
  tenant: Tenant;
  invitation: Invitation;
  member: Member | undefined;
  joining: Member;
  requestId: string;
};

function enter(transaction: Transaction, entering: Entering, now: Date): Role {
  const { located, tenant, invitation, member, joining, requestId } = entering;
  const { tenantId, invitationId } = located;
  const { uid } = joining;
  const role = member ? higherRole(member.role, invitation.role) : invitation.role;
  if (member) {
    transaction.update(memberAt(tenantId, uid), { role });
  } else {
    transaction.create(memberAt(tenantId, uid), joining);
    measure(transaction, tenantId, { members: 1 }, now);
  }
  putMembership(transaction, uid, tenantId, tenant, role);
  tell(transaction, tenantId, { type: 'invitation.accepted', invitationId, uid }, now);
  const facts = { actor: uid, target: `invitation/${invitationId}`, reason: role, requestId };
  audit(transaction, tenantId, { action: 'invitation.accepted', ...facts }, now);
  return role;
}
