import { describe, expect, it } from 'vitest';
import { stories } from '../matching-stories/stories/index.ts';
import { accepted, evaluate, type Rank } from './evaluation.ts';

const idsOf: Rank = (_story, coaches) => coaches.map(({ id }) => id);
const wrongOnes: Rank = (story, coaches) =>
  coaches.map(({ id }) => id).filter((id) => !accepted(story).includes(id));

describe('evaluating a ranking', () => {
  it('gives full marks to one that knows the answers', async () => {
    const { overall, english, otherLanguages, misses } = await evaluate((story) => [story.right]);
    for (const quality of [overall, english, otherLanguages])
      expect(quality).toEqual({ hitAt1: 1, hitAt3: 1, meanReciprocalRank: 1 });
    expect(misses).toEqual([]);
  });

  it('gives none to one that never names a right coach, and lists what it missed', async () => {
    const { overall, misses } = await evaluate(wrongOnes);
    expect(overall).toEqual({ hitAt1: 0, hitAt3: 0, meanReciprocalRank: 0 });
    expect(misses.map(({ story }) => story)).toEqual(stories.map(({ id }) => id));
    expect(misses.every(({ place }) => place === null)).toBe(true);
  });

  it('gives a third to one that puts the answer third', async () => {
    const { overall, misses } = await evaluate((story, coaches) => {
      const others = coaches.map(({ id }) => id).filter((id) => !accepted(story).includes(id));
      return [...others.slice(0, 2), story.right, ...others.slice(2)];
    });
    expect(overall.hitAt1).toBe(0);
    expect(overall.hitAt3).toBe(1);
    expect(overall.meanReciprocalRank).toBeCloseTo(1 / 3, 10);
    expect(misses[0]?.place).toBe(3);
  });

  it('accepts the other plausible answer of an ambiguous story', async () => {
    const { misses } = await evaluate((story) => [story.alsoRight[0] ?? story.right]);
    expect(misses).toEqual([]);
  });

  it('waits for a ranking that takes its time', async () => {
    const later = await evaluate(async (story, coaches) => Promise.resolve(idsOf(story, coaches)));
    expect(later).toEqual(await evaluate(idsOf));
  });

  it('averages English and other stories into the whole', async () => {
    const { overall, english, otherLanguages } = await evaluate((story) =>
      story.client.languages[0] === 'en' ? [story.right] : [],
    );
    expect(english.hitAt1).toBe(1);
    expect(otherLanguages.hitAt1).toBe(0);
    const told = stories.filter(({ client }) => client.languages[0] === 'en').length;
    expect(overall.hitAt1).toBeCloseTo(told / stories.length, 10);
  });

  it('refuses a ranking that names a coach twice, or a stranger', async () => {
    await expect(evaluate(({ right }) => [right, right])).rejects.toThrow('ranked twice');
    await expect(evaluate(() => ['nobody'])).rejects.toThrow('not in the pool');
  });
});
