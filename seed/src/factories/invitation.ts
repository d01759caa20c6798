import { type Invitation, invitationLifetime, invitationSchema } from '@evergrow/domain/tenancy';
import { daysFromNow } from './instants.ts';

/** A pending invitation for an editor. */
export const makeInvitation = (overrides: Partial<Invitation> = {}): Invitation => {
  const createdAt = overrides.createdAt ?? daysFromNow(-1);
  return invitationSchema.parse({
    role: 'editor',
    emailHash: 'e'.repeat(64),
    emailMasked: 'a•••@example.com',
    emailSealed: 'c2VhbGVk',
    tokenHash: 'f'.repeat(64),
    state: 'pending',
    invitedBy: 'owner-1',
    createdAt,
    sentAt: createdAt,
    expiresAt: new Date(createdAt.getTime() + invitationLifetime),
    ...overrides,
  });
};
