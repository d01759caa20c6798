import { openForTenant, sealForTenant } from '../privacy/tenant-seal.ts';

type Part = 'email' | 'token';

/** What an invitation is for: a part of one does not open as a part of another. */
const purpose = (invitationId: string, part: Part) => `invitation/${invitationId}/${part}`;

/** A part of an invitation that has to be read again to send it, under the tenant's key. */
export const sealInvitationPart = (tenantId: string, invitationId: string, part: Part, text: string) =>
  sealForTenant(tenantId, purpose(invitationId, part), text);

/** @throws when it was sealed for anything else */
export const openInvitationPart = (tenantId: string, invitationId: string, part: Part, sealed: string) =>
  openForTenant(tenantId, purpose(invitationId, part), sealed);
