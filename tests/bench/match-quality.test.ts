import { expect, test } from 'vitest';
import { matchQuality } from './match-quality.ts';

test('matching with meaning beats chance, ratings and keywords by far', async () => {
  const figures = (await matchQuality.run({
    platform: () => Promise.reject(new Error('matching is judged without a platform')),
  })) as Record<string, Record<string, number>>;
  const hits = (name: string) => figures[name]?.hit_at_1 ?? Number.NaN;
  expect(hits('product')).toBeGreaterThanOrEqual(0.8);
  expect(figures.product?.hit_at_3).toBeGreaterThanOrEqual(0.93);
  expect(hits('product_other_languages')).toBeGreaterThanOrEqual(0.75);
  for (const baseline of ['chance', 'rating', 'keywords', 'keywords_among_fitting'])
    expect(hits('product')).toBeGreaterThan(hits(baseline) + 0.3);
}, 60_000);
