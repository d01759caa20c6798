import { paths } from '@evergrow/domain/kernel';
import { type Invitation, type InvitationRow, invitationSchema, type Role } from '@evergrow/domain/tenancy';
import { collectionAt } from '../kernel/collection.ts';
import { readPage } from '../kernel/page.ts';
import { Refusal } from '../kernel/refusal.ts';
import { isTokenOf, locateInvitation } from './invitation-token.ts';
import { tenantById } from './tenant-store.ts';

const stateAt = ({ state, expiresAt }: Invitation, now: Date): InvitationRow['state'] =>
  state === 'pending' && expiresAt <= now ? 'expired' : state;

/** An invitation in a list. */
export const invitationRow = (id: string, invitation: Invitation, now: Date): InvitationRow => ({
  id,
  emailMasked: invitation.emailMasked,
  role: invitation.role,
  state: stateAt(invitation, now),
  createdAt: invitation.createdAt.toISOString(),
  expiresAt: invitation.expiresAt.toISOString(),
});

/** The latest invitations of a tenant. */
export async function listInvitations(tenantId: string, cursor: string | undefined, now: Date) {
  const invitations = collectionAt(paths.invitations(tenantId), invitationSchema);
  const page = await readPage(invitations, [{ field: 'createdAt', direction: 'desc' }], cursor);
  return {
    items: page.items.map((item) => invitationRow(item.id, item.data(), now)),
    nextCursor: page.nextCursor,
  };
}

export type InvitationPreview = {
  tenantName: string;
  tenantSlug: string;
  role: Role;
  emailMasked: string;
  state: InvitationRow['state'];
};

/**
 * What the invited may know before signing in.
 * @throws Refusal('invitation_not_found') for a token that is wrong, outdated or withdrawn
 */
export async function previewInvitation(token: string, now: Date): Promise<InvitationPreview> {
  const { tenantId, reference } = locateInvitation(token);
  const [snapshot, tenant] = await Promise.all([reference.get(), tenantById(tenantId)]);
  const invitation = snapshot.data();
  if (!invitation || !tenant || tenant.suspended || !isTokenOf(token, invitation)) {
    throw new Refusal('invitation_not_found');
  }
  const { role, emailMasked } = invitation;
  return {
    tenantName: tenant.name,
    tenantSlug: tenant.slug,
    role,
    emailMasked,
    state: stateAt(invitation, now),
  };
}
