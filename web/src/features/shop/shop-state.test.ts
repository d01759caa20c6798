import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countNarrowed,
  readShopState,
  type ShopState,
  toggleValue,
  withoutFilters,
  writeShopState,
} from './shop-state.ts';

const nothing: ShopState = {
  q: '',
  values: {},
  min: null,
  max: null,
  inStock: false,
  sort: 'relevance',
  literal: false,
};
const amount = fc.option(fc.integer({ min: 0, max: 99_999_999 }), { nil: null });
const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text);
const state = fc.record({
  q: word,
  values: fc
    .dictionary(word, fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), { maxKeys: 3 })
    .map((values) => ({ ...values })),
  min: amount,
  max: amount,
  inStock: fc.boolean(),
  sort: fc.constantFrom('relevance' as const, 'newest' as const),
  literal: fc.boolean(),
});

test('comes back from an address as it went into it', () => {
  fc.assert(
    fc.property(state, (given) => {
      expect(readShopState(new URLSearchParams(writeShopState(given).toString()))).toEqual(given);
    }),
  );
});

test('nothing asked for is the bare address; nonsense asks for nothing', () => {
  expect(writeShopState(nothing).toString()).toBe('');
  expect(readShopState(new URLSearchParams('min=-1&max=x&sort=best&by=%E0&inStock=yes'))).toEqual(nothing);
});

test('values go in and out, and are counted', () => {
  const one = toggleValue(nothing, 'kind', 'course');
  const two = toggleValue({ ...one, max: 500 }, 'kind', 'product');
  expect(two.values).toEqual({ kind: ['course', 'product'] });
  expect(countNarrowed(two)).toBe(3);
  expect(toggleValue(one, 'kind', 'course')).toEqual(nothing);
  expect(withoutFilters({ ...two, q: 'x' })).toEqual({ ...nothing, q: 'x' });
});
