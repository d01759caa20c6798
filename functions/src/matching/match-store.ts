import { paths } from '@evergrow/domain/kernel';
import {
  fallbackLifetime,
  type MatchSet,
  matchLifetime,
  matchSetSchema,
  type Profile,
  profileSchema,
} from '@evergrow/domain/matching';
import type { Transaction } from 'firebase-admin/firestore';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import type { Ranking } from './rank-for.ts';

export const matchesAt = (tenantId: string, pseudonym: string) =>
  documentAt(paths.match(tenantId, pseudonym), matchSetSchema);
export const profileAt = (tenantId: string, pseudonym: string) =>
  documentAt(paths.profile(tenantId, pseudonym), profileSchema);

/** Whether a set still answers this profile. */
export const holds = (set: MatchSet | undefined, profile: Profile, now: Date): set is MatchSet =>
  set !== undefined && set.profileHash === profile.hash && set.expiresAt > now;

export const matchSet = (profile: Profile, { basis, ranked }: Ranking, now: Date): MatchSet => ({
  profileHash: profile.hash,
  ranked,
  basis,
  providerIds: ranked.map(({ providerId }) => providerId),
  createdAt: now,
  expiresAt: new Date(now.getTime() + (basis === 'model' ? matchLifetime : fallbackLifetime)),
});

/**
 * Stores a set, with what goes along, while its profile still stands: answers that were erased or given anew while it
 * was made must leave nothing behind.
 * @returns false when the profile is gone or another
 */
export const storeMatches = (
  tenantId: string,
  { pseudonym, createdAt }: Profile,
  set: MatchSet,
  along: (transaction: Transaction) => void = () => {},
): Promise<boolean> =>
  db().runTransaction(async (transaction) => {
    const profile = (await transaction.get(profileAt(tenantId, pseudonym))).data();
    if (profile?.createdAt.getTime() !== createdAt.getTime()) return false;
    transaction.set(matchesAt(tenantId, pseudonym), set);
    along(transaction);
    return true;
  });
