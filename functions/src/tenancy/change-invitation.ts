import { canManageRole, type Invitation, invitationLifetime, type Role } from '@evergrow/domain/tenancy';
import type { Transaction } from 'firebase-admin/firestore';
import { audit } from '../kernel/audit.ts';
import { db } from '../kernel/firebase.ts';
import { tell } from '../kernel/outbox.ts';
import { sha256 } from '../kernel/random.ts';
import { Refusal } from '../kernel/refusal.ts';
import { sealInvitationPart } from './invitation-seal.ts';
import { invitationAt, newInvitationToken } from './invitation-token.ts';

type By = { uid: string; role: Role; requestId: string };
type Which = { tenantId: string; id: string };

/**
 * Sends an invitation again, with a new token and seven more days; the earlier link ends.
 * @throws Refusal('not_found' | 'forbidden' | 'invitation_used' | 'conflict')
 */
export async function resendInvitation(which: Which, by: By, now: Date): Promise<Invitation> {
  const { tenantId, id } = which;
  const token = newInvitationToken(tenantId, id);
  const tokenSealed = await sealInvitationPart(tenantId, id, 'token', token);
  return await changed(which, by, (transaction, invitation) => {
    if (invitation.state === 'revoked') throw new Refusal('conflict', 'This invitation was withdrawn');
    const renewed = {
      tokenHash: sha256(token),
      sentAt: now,
      expiresAt: new Date(now.getTime() + invitationLifetime),
    };
    transaction.update(invitationAt(tenantId, id), renewed);
    tell(transaction, tenantId, { type: 'invitation.sent', invitationId: id, tokenSealed }, now);
    const facts = { actor: by.uid, target: `invitation/${id}`, requestId: by.requestId };
    audit(transaction, tenantId, { action: 'invitation.resent', ...facts }, now);
    return { ...invitation, ...renewed };
  });
}

/**
 * Withdraws an invitation. Withdrawing it again changes nothing.
 * @throws Refusal('not_found' | 'forbidden' | 'invitation_used')
 */
export async function revokeInvitation(which: Which, by: By, now: Date): Promise<Invitation> {
  const { tenantId, id } = which;
  return await changed(which, by, (transaction, invitation) => {
    if (invitation.state === 'revoked') return invitation;
    transaction.update(invitationAt(tenantId, id), { state: 'revoked' });
    const facts = { actor: by.uid, target: `invitation/${id}`, requestId: by.requestId };
    audit(transaction, tenantId, { action: 'invitation.revoked', ...facts }, now);
    return { ...invitation, state: 'revoked' };
  });
}

async function changed(
  { tenantId, id }: Which,
  by: By,
  change: (transaction: Transaction, invitation: Invitation) => Invitation,
): Promise<Invitation> {
  return await db().runTransaction(async (transaction) => {
    const invitation = (await transaction.get(invitationAt(tenantId, id))).data();
    if (!invitation) throw new Refusal('not_found');
    if (!canManageRole(by.role, invitation.role)) throw new Refusal('forbidden');
    if (invitation.state === 'accepted') throw new Refusal('invitation_used');
    return change(transaction, invitation);
  });
}
