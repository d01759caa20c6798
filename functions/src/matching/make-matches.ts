import { paths } from '@evergrow/domain/kernel';
import type { Profile } from '@evergrow/domain/matching';
import { subjectSchema } from '@evergrow/domain/privacy';
import { collectionAt } from '../kernel/collection.ts';
import { measure } from '../kernel/measure.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import { tell } from '../kernel/outbox.ts';
import { holds, matchesAt, matchSet, profileAt, storeMatches } from './match-store.ts';
import { rankFor } from './rank-for.ts';

/**
 * What follows from a profile being written: matches for it, and word that they are ready, once per writing. A profile
 * that asks for the same as before keeps its matches; of one that is gone they are deleted.
 */
export async function makeMatches(tenantId: string, pseudonym: string, now: Date): Promise<void> {
  const [profile, known] = await Promise.all([
    profileAt(tenantId, pseudonym).get(),
    matchesAt(tenantId, pseudonym).get(),
  ]);
  const asked = profile.data();
  if (!asked) {
    if (known.exists) await known.ref.delete();
    return;
  }
  if (holds(known.data(), asked, now)) return;
  const [ranking, uid] = await Promise.all([rankFor(tenantId, asked, now), personBehind(tenantId, asked)]);
  const set = matchSet(asked, ranking, now);
  // Named after this writing of the profile: a second delivery of the event cannot tell it again.
  const eventId = `matches-${pseudonym}-${asked.createdAt.getTime()}`;
  try {
    await storeMatches(tenantId, asked, set, (transaction) => {
      if (set.ranked.length === 0) return;
      measure(transaction, tenantId, { matches: 1 }, now);
      if (uid) tell(transaction, tenantId, { type: 'matches.ready', uid }, now, eventId);
    });
  } catch (error) {
    if (!isLostRace(error)) throw error;
  }
}

/** Profiles do not say whose they are; only the person's own subject document does. */
async function personBehind(tenantId: string, { pseudonym }: Profile): Promise<string | null> {
  const found = await collectionAt(paths.subjects(tenantId), subjectSchema)
    .where('pseudonym', '==', pseudonym)
    .limit(1)
    .get();
  return found.docs[0]?.id ?? null;
}
