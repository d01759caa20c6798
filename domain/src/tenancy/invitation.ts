import { z } from 'zod';
import { DAY, idSchema, type Millis, ok, type Result, refuse } from '../kernel/index.ts';
import { roleSchema } from './role.ts';

/** How long an invitation can be accepted. */
export const invitationLifetime: Millis = 7 * DAY;

export const invitationSchema = z.strictObject({
  role: roleSchema,
  /** HMAC of the normalised address: binds the invitation without storing the address in clear. */
  emailHash: z.string().max(100),
  /** `a•••@example.com`, for the admin's list. */
  emailMasked: z.string().max(120),
  /** The address under the tenant's key, so that it can be sent again. */
  emailSealed: z.string().max(1000),
  tokenHash: z.string().max(100),
  state: z.enum(['pending', 'accepted', 'revoked']),
  invitedBy: idSchema,
  createdAt: z.date(),
  sentAt: z.date(),
  expiresAt: z.date(),
});
export type Invitation = z.infer<typeof invitationSchema>;

/** Whether this person may accept now. `emailHash` is that of the verified address of who asks. */
export function acceptInvitation(
  invitation: Invitation,
  emailHash: string,
  now: Millis,
): Result<'accepted', 'invitation_not_found' | 'invitation_expired' | 'invitation_used'> {
  if (invitation.emailHash !== emailHash || invitation.state === 'revoked')
    return refuse('invitation_not_found');
  if (invitation.state === 'accepted') return refuse('invitation_used');
  if (invitation.expiresAt.getTime() <= now) return refuse('invitation_expired');
  return ok('accepted');
}

/** An address with all but its first letter and domain hidden. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '•••' : `${email.slice(0, 1)}•••${email.slice(at)}`;
}

/** One spelling per address: trimmed and lower-case. */
export const normalizeEmail = (email: string): string => email.trim().toLowerCase();
