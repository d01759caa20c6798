import { timingSafeEqual } from 'node:crypto';
import { paths } from '@evergrow/domain/kernel';
import { type Invitation, invitationSchema } from '@evergrow/domain/tenancy';
import type { DocumentReference } from 'firebase-admin/firestore';
import { documentAt } from '../kernel/collection.ts';
import { newToken, sha256 } from '../kernel/random.ts';
import { Refusal } from '../kernel/refusal.ts';

/** A fresh token. It says where the invitation stands, so that finding it takes one read and no index. */
export const newInvitationToken = (tenantId: string, invitationId: string): string =>
  [tenantId, invitationId, newToken()].join('~');

export const invitationAt = (tenantId: string, id: string): DocumentReference<Invitation> =>
  documentAt(paths.invitation(tenantId, id), invitationSchema);

export type Located = { tenantId: string; invitationId: string; reference: DocumentReference<Invitation> };

/**
 * Where the invitation a token speaks of would stand.
 * @throws Refusal('invitation_not_found') when it is not of our making
 */
export function locateInvitation(token: string): Located {
  const match = /^([A-Za-z0-9_-]{1,128})~([A-Za-z0-9_-]{1,128})~[A-Za-z0-9_-]{43}$/.exec(token);
  const [, tenantId, invitationId] = match ?? [];
  if (!tenantId || !invitationId) throw new Refusal('invitation_not_found');
  return { tenantId, invitationId, reference: invitationAt(tenantId, invitationId) };
}

/** Whether `token` is the one that was sent last: sending again makes a new one. */
export function isTokenOf(token: string, invitation: Invitation): boolean {
  const [given, kept] = [Buffer.from(sha256(token)), Buffer.from(invitation.tokenHash)];
  return given.length === kept.length && timingSafeEqual(given, kept);
}
