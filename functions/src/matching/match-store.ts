import { paths } from '@evergrow/domain/kernel';
import {
  fallbackLifetime,
  type MatchSet,
  matchLifetime,
  matchSetSchema,
  type Profile,
  profileSchema,
} from '@evergrow/domain/matching';
import { documentAt } from '../kernel/collection.ts';
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
