import { paths } from '@evergrow/domain/kernel';
import type { MatchSet, MatchSetView } from '@evergrow/domain/matching';
import { subjectSchema } from '@evergrow/domain/privacy';
import { documentAt } from '../kernel/collection.ts';
import { Refusal } from '../kernel/refusal.ts';
import { holds, matchesAt, matchSet, profileAt, storeMatches } from './match-store.ts';
import { rankFor } from './rank-for.ts';

/**
 * A person's matches: those there are while they hold, else new ones.
 * @throws Refusal('not_found') for who has no profile, 'conflict' when it changed meanwhile
 */
export async function refreshMatches(tenantId: string, uid: string, now: Date): Promise<MatchSet> {
  const subject = (await documentAt(paths.subject(tenantId, uid), subjectSchema).get()).data();
  if (!subject) throw new Refusal('not_found', 'Answer the questions first');
  const [profile, known] = await Promise.all([
    profileAt(tenantId, subject.pseudonym).get(),
    matchesAt(tenantId, subject.pseudonym).get(),
  ]);
  const asked = profile.data();
  if (!asked) throw new Refusal('not_found', 'Answer the questions first');
  const set = known.data();
  if (holds(set, asked, now)) return set;
  const fresh = matchSet(asked, await rankFor(tenantId, asked, now), now);
  if (!(await storeMatches(tenantId, asked, fresh)))
    throw new Refusal('conflict', 'Your answers have just changed');
  return fresh;
}

/** Matches in JSON. */
export const matchSetView = (set: MatchSet): MatchSetView => ({
  ...set,
  createdAt: set.createdAt.toISOString(),
  expiresAt: set.expiresAt.toISOString(),
});
