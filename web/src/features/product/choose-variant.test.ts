import { expect, test } from 'vitest';
import { choose, firstChoice, standing, variantOf } from './choose-variant.ts';

const variant = (licence: string, extent: string, inStock: 'in' | 'few' | 'out' = 'in') => ({
  id: `${licence}-${extent}`,
  valueIds: [licence, extent],
  prices: [],
  inStock,
});
const variants = [
  variant('desk', 'one', 'out'),
  variant('desk', 'all'),
  variant('web', 'one'),
  variant('web', 'all', 'few'),
  variant('app', 'all'),
  variant('old', 'all', 'out'),
];

test('the first that can be had is chosen to begin with, sold out ones only where all are', () => {
  expect(firstChoice(variants)).toEqual(['desk', 'all']);
  expect(firstChoice([variant('desk', 'one', 'out')])).toEqual(['desk', 'one']);
  expect(firstChoice([])).toEqual([]);
});

test('a value stands by what else is chosen', () => {
  const at = (chosen: string[], option: number, value: string) => standing(variants, chosen, option, value);
  expect(at(['web', 'one'], 0, 'web')).toBe('here');
  expect(at(['web', 'one'], 0, 'desk')).toBe('elsewhere');
  expect(at(['web', 'one'], 0, 'app')).toBe('elsewhere');
  expect(at(['web', 'all'], 0, 'app')).toBe('here');
  expect(at(['web', 'all'], 0, 'old')).toBe('gone');
});

test('choosing what cannot be had with the rest moves the rest', () => {
  expect(choose(variants, ['web', 'one'], 1, 'all')).toEqual(['web', 'all']);
  expect(choose(variants, ['web', 'one'], 0, 'app')).toEqual(['app', 'all']);
  expect(choose(variants, ['web', 'one'], 0, 'desk')).toEqual(['desk', 'all']);
  expect(variantOf(variants, ['app', 'one'])).toBeUndefined();
});
