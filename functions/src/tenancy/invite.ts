import { paths } from '@evergrow/domain/kernel';
import {
  canManageRole,
  type Invitation,
  invitationLifetime,
  invitationSchema,
  isAtLeast,
  maskEmail,
  normalizeEmail,
  type Role,
} from '@evergrow/domain/tenancy';
import { findRecord } from '../account/user-store.ts';
import { audit } from '../kernel/audit.ts';
import { collectionAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { tell } from '../kernel/outbox.ts';
import { newId, sha256 } from '../kernel/random.ts';
import { Refusal } from '../kernel/refusal.ts';
import { emailHash } from '../privacy/pseudonym.ts';
import { sealInvitationPart } from './invitation-seal.ts';
import { invitationAt, newInvitationToken } from './invitation-token.ts';
import { memberAt } from './member-store.ts';

type By = { uid: string; role: Role; requestId: string };

/**
 * Invites one address to one role. Earlier invitations of the same address are withdrawn by it.
 * @throws Refusal('forbidden' | 'conflict')
 */
export async function invite(
  tenantId: string,
  given: { email: string; role: Role },
  by: By,
  now: Date,
): Promise<{ id: string; invitation: Invitation }> {
  if (!canManageRole(by.role, given.role)) throw new Refusal('forbidden');
  const email = normalizeEmail(given.email);
  await refuseMembers(tenantId, email, given.role);
  const addressHash = await emailHash(tenantId, email);
  const pending = await collectionAt(paths.invitations(tenantId), invitationSchema)
    .where('emailHash', '==', addressHash)
    .where('state', '==', 'pending')
    .limit(20)
    .get();
  const id = newId();
  const token = newInvitationToken(tenantId, id);
  const invitation: Invitation = {
    role: given.role,
    emailHash: addressHash,
    emailMasked: maskEmail(email),
    emailSealed: await sealInvitationPart(tenantId, id, 'email', email),
    tokenHash: sha256(token),
    state: 'pending',
    invitedBy: by.uid,
    createdAt: now,
    sentAt: now,
    expiresAt: new Date(now.getTime() + invitationLifetime),
  };
  const batch = db().batch();
  for (const earlier of pending.docs) batch.update(earlier.ref, { state: 'revoked' });
  batch.create(invitationAt(tenantId, id), invitation);
  const tokenSealed = await sealInvitationPart(tenantId, id, 'token', token);
  tell(batch, tenantId, { type: 'invitation.sent', invitationId: id, tokenSealed }, now);
  const { requestId } = by;
  audit(
    batch,
    tenantId,
    {
      action: 'invitation.created',
      actor: by.uid,
      target: `invitation/${id}`,
      reason: given.role,
      requestId,
    },
    now,
  );
  await batch.commit();
  return { id, invitation };
}

/** Somebody who has the role already needs no invitation to it. */
async function refuseMembers(tenantId: string, email: string, role: Role): Promise<void> {
  const record = await findRecord({ email });
  const member = record ? (await memberAt(tenantId, record.uid).get()).data() : undefined;
  if (member && isAtLeast(member.role, role))
    throw new Refusal('conflict', 'This person is a member already');
}
