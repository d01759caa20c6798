import { averageRating, providerSchema } from '@evergrow/domain/catalog';
import { intakeSchema } from '@evergrow/domain/matching';
import { availabilitySchema } from '@evergrow/domain/scheduling';
import { describe, expect, it } from 'vitest';
import { wordsOfClient, wordsOfCoach } from '../matching/baselines.ts';
import { fitsPractically, practicalFit } from '../matching/practical-fit.ts';
import { stopWordsOf } from '../matching/stop-words.ts';
import { tokens } from '../matching/tokens.ts';
import type { Coach } from './coach.ts';
import { pools } from './pools.ts';
import { stories } from './stories/index.ts';
import type { DecoyKind, Story } from './story.ts';

const everyone = Object.values(pools).flatMap(({ coaches }) => coaches);

function named(story: Story, id: string): Coach {
  const found = pools[story.pool].coaches.find((coach) => coach.id === id);
  if (found === undefined) throw new Error(`${story.id}: ${id} is not in the pool`);
  return found;
}

const stars = (coach: Coach): number => averageRating(coach.provider.rating) ?? 0;

/** Whether the reason a decoy is one holds. */
const holds: Record<DecoyKind, (story: Story, coach: Coach) => boolean> = {
  language: (story, coach) => !practicalFit(story, coach).language,
  price: (story, coach) => !practicalFit(story, coach).price,
  hours: (story, coach) => !practicalFit(story, coach).hours,
  format: (story, coach) => !practicalFit(story, coach).format,
  rating: (story, coach) => stars(coach) > stars(named(story, story.right)),
  words: (story, coach) => wordsOfClient(story).some((word) => wordsOfCoach(coach).includes(word)),
  near: fitsPractically,
};

/** The language whose most frequent words the client uses most. */
function languageOf(story: Story): string | undefined {
  const words = `${story.client.goals} ${story.client.challenges}`.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counted = Object.entries(stopWordsOf).map(([language, frequent]) => ({
    language,
    count: words.filter((word) => frequent.has(word)).length,
  }));
  return counted.sort((one, other) => other.count - one.count)[0]?.language;
}

describe('the set', () => {
  it('is large enough, in several languages, and names nothing twice', () => {
    expect(stories.length).toBeGreaterThanOrEqual(72);
    expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
    expect(new Set(everyone.map(({ id }) => id)).size).toBe(everyone.length);
    const told = (language: string) =>
      stories.filter(({ client }) => client.languages[0] === language).length;
    expect(told('es')).toBeGreaterThanOrEqual(12);
    expect(told('fr')).toBeGreaterThanOrEqual(3);
    expect(told('de')).toBeGreaterThanOrEqual(3);
  });

  it('has pools that are hard to guess from', () => {
    for (const { coaches } of Object.values(pools)) expect(coaches.length).toBeGreaterThanOrEqual(24);
  });

  it('lets every coach be the answer to something', () => {
    const answers = new Set(stories.flatMap(({ right, alsoRight }) => [right, ...alsoRight]));
    expect(everyone.map(({ id }) => id).filter((id) => !answers.has(id))).toEqual([]);
  });

  it('is told in other words than the coaches use', () => {
    const shares = stories.map((story) => {
      const said = new Set(tokens(`${story.client.goals} ${story.client.challenges}`));
      const page = new Set(wordsOfCoach(named(story, story.right)));
      return [...said].filter((word) => page.has(word)).length / said.size;
    });
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeLessThan(0.12);
  });
});

describe.each(everyone.map((coach) => [coach.id, coach] as const))('coach %s', (_id, coach) => {
  it('is a provider the platform accepts, with a page of 60 to 120 words', () => {
    expect(providerSchema.parse(coach.provider)).toEqual(coach.provider);
    expect(availabilitySchema.parse(coach.availability)).toEqual(coach.availability);
    const words = coach.provider.bio.split(' ').length;
    expect(words).toBeGreaterThanOrEqual(60);
    expect(words).toBeLessThanOrEqual(120);
  });
});

describe.each(stories.map((story) => [story.id, story] as const))('story %s', (_id, story) => {
  it('is a complete intake, told in the first language named', () => {
    expect(intakeSchema.parse(story.client)).toEqual(story.client);
    expect(languageOf(story)).toBe(story.client.languages[0]);
  });

  it('has answers that nothing practical stands against', () => {
    for (const id of [story.right, ...story.alsoRight])
      expect(practicalFit(story, named(story, id))).toEqual({
        language: true,
        price: true,
        hours: true,
        format: true,
      });
  });

  it('has decoys that are wrong for the reason given', () => {
    const decoys = Object.entries(story.decoys);
    expect(decoys.length).toBeGreaterThanOrEqual(2);
    for (const [id, kind] of decoys) {
      expect([story.right, ...story.alsoRight]).not.toContain(id);
      expect([id, kind, holds[kind](story, named(story, id))]).toEqual([id, kind, true]);
    }
  });
});
