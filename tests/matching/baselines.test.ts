import { describe, expect, it } from 'vitest';
import { pools } from '../matching-stories/pools.ts';
import { stories } from '../matching-stories/stories/index.ts';
import {
  evaluateChance,
  rankByKeywords,
  rankByKeywordsAmongFitting,
  rankByRating,
  wordsOfClient,
  wordsOfCoach,
} from './baselines.ts';
import { accepted, evaluate } from './evaluation.ts';
import { fitsPractically } from './practical-fit.ts';

const byId = (pool: keyof typeof pools, id: string | undefined) =>
  pools[pool].coaches.find((coach) => coach.id === id);

describe('chance', () => {
  it('is the mean, over the stories, of right ones per candidate', () => {
    const shares = stories.map((story) => accepted(story).length / pools[story.pool].coaches.length);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(evaluateChance().overall.hitAt1).toBeCloseTo(mean, 12);
  });
});

describe.each([
  ['rating', rankByRating],
  ['keywords', rankByKeywords],
  ['keywords among the fitting', rankByKeywordsAmongFitting],
])('the order by %s', (_name, rank) => {
  it('names every coach of the pool once', async () => {
    for (const story of stories.slice(0, 3)) {
      const { coaches } = pools[story.pool];
      const ranking = await rank(story, coaches);
      expect([...ranking].sort()).toEqual(coaches.map(({ id }) => id).sort());
    }
  });

  it('does not depend on the order of the pool', async () => {
    for (const story of stories) {
      const { coaches } = pools[story.pool];
      expect(await rank(story, coaches.toReversed())).toEqual(await rank(story, coaches));
    }
  });
});

describe('the order by rating', () => {
  it('begins with the best rated, and with more reviews among equals', async () => {
    const story = stories.find(({ pool }) => pool === 'work');
    if (story === undefined) throw new Error('no story of work');
    const ranking = await rankByRating(story, pools.work.coaches);
    expect(ranking.slice(0, 2)).toEqual(['derek-stone', 'linda-marsh']);
  });
});

describe('the order by keywords', () => {
  it('begins with a coach who shares words, if any does', async () => {
    for (const story of stories) {
      const { coaches } = pools[story.pool];
      const asked = new Set(wordsOfClient(story));
      const shares = coaches.some((coach) => wordsOfCoach(coach).some((word) => asked.has(word)));
      const first = byId(story.pool, (await rankByKeywords(story, coaches))[0]);
      expect(first !== undefined && wordsOfCoach(first).some((word) => asked.has(word))).toBe(shares);
    }
  });

  it('among the fitting puts everyone who fits before everyone who does not', async () => {
    for (const story of stories) {
      const { coaches } = pools[story.pool];
      const fits = (await rankByKeywordsAmongFitting(story, coaches)).map((id) => {
        const coach = byId(story.pool, id);
        return coach !== undefined && fitsPractically(story, coach);
      });
      expect(fits).toEqual([...fits].sort((one, other) => Number(other) - Number(one)));
    }
  });

  it('is a serious opponent: far above chance', async () => {
    const { overall } = await evaluate(rankByKeywords);
    expect(overall.hitAt3).toBeGreaterThan(4 * evaluateChance().overall.hitAt3);
  });
});
