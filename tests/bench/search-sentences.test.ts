import { expect, test } from 'vitest';
import { sentenceQuality } from './search-sentences.ts';

test('a sentence mostly finds what it means among the first three, far more often than by its words', async () => {
  const [meaning, words] = await Promise.all([sentenceQuality('en', true), sentenceQuality('en', false)]);
  expect(meaning.hit_at_3).toBeGreaterThanOrEqual(0.8);
  expect(meaning.hit_at_3).toBeGreaterThan(words.hit_at_3);
});

test('a language the model does not know is found by its words and prices', async () => {
  expect((await sentenceQuality('es', true)).hit_at_3).toBeGreaterThanOrEqual(0.75);
});
