import { paths } from '@evergrow/domain/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '../../functions/src/kernel/firebase.ts';
import { keepCandidate } from '../../functions/src/matching/keep-candidate.ts';
import { makeMatches } from '../../functions/src/matching/make-matches.ts';
import { matchingWorld } from '../support/matching-world.ts';
import { setPrivacyEnvironment } from '../support/privacy-world.ts';

beforeAll(setPrivacyEnvironment);

describe('a provider', () => {
  it('becomes a candidate with hours and a vector, and a card in the directory', async () => {
    const world = matchingWorld();
    await world.provider('a');
    const stored = await world.candidate('a');
    expect(stored?.candidate.weekHours).toContain('1');
    expect(stored?.candidate.textLanguage).toBe('en');
    expect(Math.hypot(...(stored?.embedding ?? []))).toBeCloseTo(1, 3);
    expect(stored?.embedding).toHaveLength(512);
    expect(Object.keys(await world.directory())).toEqual(['a']);
  });

  it('who writes a language the model does not know has no vector', async () => {
    const world = matchingWorld();
    await world.provider('a', {
      headline: 'Acompaño a quien quiere cambiar de trabajo',
      bio: 'Trabajo con personas que están cansadas de su oficio y quieren otro.',
    });
    expect(await world.candidate('a')).toMatchObject({ embedding: null, candidate: { textLanguage: 'es' } });
  });

  it('is embedded again only when the text changed', async () => {
    const world = matchingWorld();
    await world.provider('a');
    const marked = Array.from({ length: 512 }, (_, at) => (at === 0 ? 1 : 0));
    const { FieldValue } = await import('firebase-admin/firestore');
    await db()
      .doc(paths.candidate(world.tenantId, 'a'))
      .update({ embedding: FieldValue.vector(marked) });
    await world.provider('a', { price: { amount: 9_900, currency: 'EUR' } });
    expect((await world.candidate('a'))?.embedding).toEqual(marked);
    expect((await world.candidate('a'))?.candidate.card.price.amount).toBe(9_900);
    await world.provider('a', { headline: 'Sleep again' });
    expect((await world.candidate('a'))?.embedding).not.toEqual(marked);
  });

  it('leaves the directory when unpublished, and everything when deleted', async () => {
    const world = matchingWorld();
    await world.provider('a');
    await world.provider('b');
    await world.provider('a', { published: false });
    expect(Object.keys(await world.directory())).toEqual(['b']);
    expect((await world.candidate('a'))?.candidate.published).toBe(false);
    await db().doc(paths.provider(world.tenantId, 'a')).delete();
    await keepCandidate(world.tenantId, 'a', new Date());
    expect(await world.candidate('a')).toBeNull();
    expect(Object.keys(await world.directory())).toEqual(['b']);
  });

  it('is up to date whatever the order and number of events', async () => {
    const world = matchingWorld();
    await Promise.all([world.putProvider('a'), world.putAvailability('a')]);
    const events = Array.from({ length: 4 }, () => keepCandidate(world.tenantId, 'a', new Date()));
    await world.putProvider('a', { displayName: 'Newest Name' });
    await Promise.all([...events, keepCandidate(world.tenantId, 'a', new Date())]);
    expect((await world.candidate('a'))?.candidate.card.displayName).toBe('Newest Name');
    expect((await world.directory()).a?.displayName).toBe('Newest Name');
  });

  it('many at once all stand in the directory', async () => {
    const world = matchingWorld();
    const ids = Array.from({ length: 12 }, (_, at) => `p${at}`);
    await Promise.all(ids.map((id) => world.provider(id)));
    expect(Object.keys(await world.directory()).sort()).toEqual(ids.toSorted());
  });
});

describe('matches a provider stands in', () => {
  it('end when the provider changes, and only those', async () => {
    const world = matchingWorld();
    await world.provider('a');
    await world.putProfile();
    await makeMatches(world.tenantId, world.pseudonym, new Date());
    const before = await world.matches();
    await world.provider('z', { languages: ['fr'] });
    expect(await world.matches()).toEqual(before);
    const later = new Date(Date.now() + 1000);
    await world.provider('a', { price: { amount: 9_000, currency: 'EUR' } }, later);
    expect((await world.matches())?.expiresAt).toEqual(later);
  });

  it('end when the hours change', async () => {
    const world = matchingWorld();
    await world.provider('a');
    await world.putProfile();
    await makeMatches(world.tenantId, world.pseudonym, new Date());
    await world.putAvailability('a', { weekly: ['', '', '', '', '', '', '10:00-12:00'] });
    const later = new Date(Date.now() + 1000);
    await keepCandidate(world.tenantId, 'a', later);
    expect((await world.matches())?.expiresAt).toEqual(later);
  });

  it('stay when nothing that is matched changed', async () => {
    const world = matchingWorld();
    await world.provider('a');
    await world.putProfile();
    await makeMatches(world.tenantId, world.pseudonym, new Date());
    const before = await world.matches();
    await world.putAvailability('a', { bufferAfterMinutes: 30 });
    await keepCandidate(world.tenantId, 'a', new Date());
    expect(await world.matches()).toEqual(before);
  });
});
