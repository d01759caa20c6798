import { paths } from '@evergrow/domain/kernel';
import { matchSetSchema } from '@evergrow/domain/matching';
import { makeAvailability } from '@evergrow/seed/factories/availability';
import { makeIntake } from '@evergrow/seed/factories/intake';
import { makeProvider } from '@evergrow/seed/factories/provider';
import { expect, it } from 'vitest';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { privacyWorld } from '../support/privacy-world.ts';

/** What `look` finds, once it finds something. */
async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 50_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

// Through the deployed bundle and its triggers, on the keys and the database of the platform these tests run beside.
it('from a sealed envelope to matches, by triggers alone', async () => {
  const world = await privacyWorld();
  await db().doc(paths.availability(world.tenantId, 'coach')).set(makeAvailability());
  await db().doc(paths.provider(world.tenantId, 'coach')).set(makeProvider());
  await eventually('the candidate', async () => {
    const candidate = await db().doc(paths.candidate(world.tenantId, 'coach')).get();
    return candidate.get('embedding') ? true : undefined;
  });
  await world.send(makeIntake());
  const pseudonym = await eventually('the profile', async () => {
    const subject = await world.subject();
    return subject?.state === 'profiled' ? subject.pseudonym : undefined;
  });
  const set = await eventually('the matches', async () =>
    (await documentAt(paths.match(world.tenantId, pseudonym), matchSetSchema).get()).data(),
  );
  expect(set).toMatchObject({ basis: 'model', providerIds: ['coach'] });
});
