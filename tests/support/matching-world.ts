import { randomUUID } from 'node:crypto';
import { directorySchema, type Provider } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { matchSetSchema, type Profile } from '@evergrow/domain/matching';
import { outboxEntrySchema } from '@evergrow/domain/operations';
import type { Availability } from '@evergrow/domain/scheduling';
import { makeAvailability } from '@evergrow/seed/factories/availability';
import { makeProfile } from '@evergrow/seed/factories/profile';
import { makeProvider } from '@evergrow/seed/factories/provider';
import { makeSubject } from '@evergrow/seed/factories/subject';
import { collectionAt, documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { readCandidate } from '../../functions/src/matching/candidate-store.ts';
import { keepCandidate } from '../../functions/src/matching/keep-candidate.ts';

/** A tenant of its own to match in, in the emulator this process is pointed at. */
export function matchingWorld() {
  const tenantId = `t-${randomUUID()}`;
  const uid = 'client-1';
  const pseudonym = 'pseudonym-1';

  const putProvider = async (id: string, over: Partial<Provider> = {}) => {
    await db().doc(paths.provider(tenantId, id)).set(makeProvider(over));
  };
  const putAvailability = async (id: string, over: Partial<Availability> = {}) => {
    await db().doc(paths.availability(tenantId, id)).set(makeAvailability(over));
  };
  /** A provider the matcher knows already. */
  const provider = async (id: string, over: Partial<Provider> = {}, now = new Date()) => {
    await Promise.all([putProvider(id, over), putAvailability(id)]);
    await keepCandidate(tenantId, id, now);
  };
  const putProfile = async (over: Partial<Profile> = {}) => {
    const profile = makeProfile({ pseudonym, createdAt: new Date(), ...over });
    await db().doc(paths.profile(tenantId, pseudonym)).set(profile);
    await db().doc(paths.subject(tenantId, uid)).set(makeSubject({ pseudonym }));
    return profile;
  };
  const candidate = async (id: string) => {
    const data = (await db().doc(paths.candidate(tenantId, id)).get()).data();
    return data ? readCandidate(data) : null;
  };
  const directory = async () =>
    (await documentAt(paths.directory(tenantId), directorySchema).get()).data()?.cards ?? {};
  const matches = async () =>
    (await documentAt(paths.match(tenantId, pseudonym), matchSetSchema).get()).data();
  const told = async () =>
    (await collectionAt(paths.outbox(tenantId), outboxEntrySchema).get()).docs.map(
      (entry) => entry.data().event,
    );
  return {
    tenantId,
    uid,
    pseudonym,
    putProvider,
    putAvailability,
    provider,
    putProfile,
    candidate,
    directory,
    matches,
    told,
  };
}
