import { type Member, memberSchema } from '@evergrow/domain/tenancy';
import { daysFromNow } from './instants.ts';

/** A client who joined a month ago. */
export const makeMember = (overrides: Partial<Member> = {}): Member =>
  memberSchema.parse({
    uid: 'client-1',
    role: 'client',
    displayName: 'Robin Calloway',
    validSince: daysFromNow(-30),
    joinedAt: daysFromNow(-30),
    activeAt: daysFromNow(-1),
    ...overrides,
  });
