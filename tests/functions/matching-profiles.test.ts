import { DAY, paths } from '@evergrow/domain/kernel';
import { rank } from '@evergrow/domain/matching';
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '../../functions/src/kernel/firebase.ts';
import { makeMatches } from '../../functions/src/matching/make-matches.ts';
import { matchSet, storeMatches } from '../../functions/src/matching/match-store.ts';
import { rankFor } from '../../functions/src/matching/rank-for.ts';
import { refreshMatches } from '../../functions/src/matching/refresh-matches.ts';
import { matchingWorld } from '../support/matching-world.ts';
import { setPrivacyEnvironment } from '../support/privacy-world.ts';

beforeAll(setPrivacyEnvironment);

const grief = {
  headline: 'After somebody has died',
  bio: 'I sit with people in mourning, for as long as it takes, and help them find a day again.',
  expertise: ['grief' as const],
};

describe('a profile', () => {
  it('gets matches, best first, and word of it', async () => {
    const world = matchingWorld();
    await world.provider('grief', grief);
    await world.provider('remote');
    await world.provider('french', { languages: ['fr'] });
    const profile = await world.putProfile();
    const now = new Date();
    await makeMatches(world.tenantId, world.pseudonym, now);
    const set = await world.matches();
    expect(set).toMatchObject({
      basis: 'model',
      profileHash: profile.hash,
      providerIds: ['remote', 'grief'],
    });
    expect(set?.expiresAt).toEqual(new Date(now.getTime() + DAY));
    expect(set?.ranked[0]?.reasons.length).toBeGreaterThan(2);
    expect(set?.ranked[0]?.parts.goals).toBeGreaterThan(set?.ranked[1]?.parts.goals ?? 1);
    expect(await world.told()).toEqual([{ type: 'matches.ready', uid: world.uid }]);
  });

  it('written in Spanish finds who helps with it, with less confidence', async () => {
    const world = matchingWorld();
    await world.provider('grief', { ...grief, languages: ['es'] });
    await world.provider('remote', { languages: ['es'] });
    const spanish = {
      languages: ['es' as const],
      goals: 'Quiero terminar de trabajar a las seis y no llevarme el portátil a la cama.',
      challenges: 'Los mensajes llegan a todas horas, contesto siempre y luego duermo mal.',
    };
    await world.putProfile(spanish);
    await makeMatches(world.tenantId, world.pseudonym, new Date());
    const set = await world.matches();
    expect(set).toMatchObject({ basis: 'model', providerIds: ['remote', 'grief'] });
    expect(set?.ranked[0]?.reasons.map(({ code }) => code)).not.toContain('understandsYourGoals');
    const english = matchingWorld();
    await english.provider('grief', grief);
    await english.provider('remote');
    await english.putProfile();
    await makeMatches(english.tenantId, english.pseudonym, new Date());
    const confident = (await english.matches())?.ranked[0]?.confidence ?? 0;
    expect(set?.ranked[0]?.confidence).toBeLessThan(confident);
  });

  it('is matched once, however often its event is delivered', async () => {
    const world = matchingWorld();
    await world.provider('a');
    await world.putProfile();
    const now = new Date();
    await Promise.all([1, 2, 3].map(() => makeMatches(world.tenantId, world.pseudonym, now)));
    await makeMatches(world.tenantId, world.pseudonym, new Date(now.getTime() + 1000));
    expect(await world.told()).toHaveLength(1);
    expect((await world.matches())?.createdAt).toEqual(now);
  });

  it('that asks for something else is matched anew', async () => {
    const world = matchingWorld();
    await world.provider('a');
    await world.putProfile();
    await makeMatches(world.tenantId, world.pseudonym, new Date());
    await world.putProfile({ hash: '6'.repeat(64), createdAt: new Date(Date.now() + 5) });
    await makeMatches(world.tenantId, world.pseudonym, new Date());
    expect((await world.matches())?.profileHash).toBe('6'.repeat(64));
    expect(await world.told()).toHaveLength(2);
  });

  it('that is gone takes its matches along', async () => {
    const world = matchingWorld();
    await world.provider('a');
    await world.putProfile();
    await makeMatches(world.tenantId, world.pseudonym, new Date());
    await db().doc(paths.profile(world.tenantId, world.pseudonym)).delete();
    await makeMatches(world.tenantId, world.pseudonym, new Date());
    expect(await world.matches()).toBeUndefined();
  });

  it('erased while it is being matched leaves no matches', async () => {
    const world = matchingWorld();
    await world.provider('a');
    const profile = await world.putProfile();
    const set = matchSet(profile, await rankFor(world.tenantId, profile, new Date()), new Date());
    await db().doc(paths.profile(world.tenantId, world.pseudonym)).delete();
    expect(await storeMatches(world.tenantId, profile, set)).toBe(false);
    expect(await world.matches()).toBeUndefined();
  });

  it('with nobody who fits has an empty answer, and no false news', async () => {
    const world = matchingWorld();
    await world.provider('french', { languages: ['fr'] });
    await world.putProfile();
    await makeMatches(world.tenantId, world.pseudonym, new Date());
    expect((await world.matches())?.ranked).toEqual([]);
    expect(await world.told()).toEqual([]);
  });
});

describe('when the model fails', () => {
  it.each([
    ['throws', () => Promise.reject(new Error('no model')), 10_000],
    ['is too slow', () => new Promise<never>(() => {}), 30],
  ])('because it %s, the best rated who fit are shown, and marked as such', async (_, find, timeout) => {
    const world = matchingWorld();
    await world.provider('good', { rating: { count: 50, sum: 245 } });
    await world.provider('better', { rating: { count: 50, sum: 249 } });
    await world.provider('dear', {
      rating: { count: 50, sum: 250 },
      price: { amount: 12_600, currency: 'EUR' },
    });
    const profile = await world.putProfile();
    const ranking = await rankFor(world.tenantId, profile, new Date(), find, timeout);
    expect(ranking.basis).toBe('rating');
    expect(ranking.ranked.map(({ providerId }) => providerId)).toEqual(['better', 'good']);
    expect(ranking.ranked.every(({ confidence }) => confidence <= 0.25)).toBe(true);
  });
});

describe('refreshing', () => {
  it('gives what holds, and makes anew what does not', async () => {
    const world = matchingWorld();
    await world.provider('a');
    await world.putProfile();
    const now = new Date();
    const first = await refreshMatches(world.tenantId, world.uid, now);
    const soon = new Date(now.getTime() + 1000);
    expect(await refreshMatches(world.tenantId, world.uid, soon)).toEqual(first);
    const tomorrow = new Date(now.getTime() + DAY);
    expect((await refreshMatches(world.tenantId, world.uid, tomorrow)).createdAt).toEqual(tomorrow);
    await world.provider('a', { price: { amount: 9_000, currency: 'EUR' } }, tomorrow);
    const later = new Date(tomorrow.getTime() + 1000);
    const fresh = await refreshMatches(world.tenantId, world.uid, later);
    expect(fresh.ranked[0]?.card.price.amount).toBe(9_000);
    expect(await world.told()).toEqual([]);
  });

  it('is refused to who has answered nothing', async () => {
    const world = matchingWorld();
    await expect(refreshMatches(world.tenantId, world.uid, new Date())).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

it('searching finds the one of many whom comparing with everybody would choose', async () => {
  const world = matchingWorld();
  const others = ['sleep', 'nutrition', 'finances', 'retirement', 'parenting'] as const;
  await Promise.all(
    Array.from({ length: 60 }, (_, at) => {
      const area = others[at % others.length] ?? 'sleep';
      return world.provider(`p${at}`, {
        headline: `Coach for ${area}`,
        bio: `I help people with ${area}, number ${at} of my kind.`,
        expertise: [area],
        rating: { count: 100, sum: 500 },
      });
    }),
  );
  await world.provider('right');
  const profile = await world.putProfile();
  const { ranked } = await rankFor(world.tenantId, profile, new Date());
  expect(ranked[0]?.providerId).toBe('right');
  const all = await Promise.all(
    ['right', ...Array.from({ length: 60 }, (_, at) => `p${at}`)].map(async (id) => {
      const stored = await world.candidate(id);
      return stored ? [{ candidate: stored.candidate, similarity: null }] : [];
    }),
  );
  expect(rank(profile, all.flat())[0]?.providerId).toBe('right');
});
