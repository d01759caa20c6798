import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitAmount } from './split-amount.ts';

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [1, [1, 1], [1, 0]],
  [5, [0, 3, 2], [0, 3, 2]],
  [10, [0, 0], [10, 0]],
  [-100, [1, 1, 1], [-34, -33, -33]],
  [99_999_999, [99_999_999, 1], [99_999_998, 1]],
  [0, [4, 5], [0, 0]],
])('%i over %j is %j', (amount, weights, shares) => {
  expect(splitAmount(amount, weights)).toEqual(shares);
});

test('loses no cent, and no share is a whole cent from its proportion', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 99_999_999 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), weights, (amount, each) => {
      const shares = splitAmount(amount, each);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amount);
      const sum = each.reduce((all, weight) => all + weight, 0);
      if (sum === 0) return;
      shares.forEach((share, index) => {
        expect(Math.abs(share - (amount * (each[index] ?? 0)) / sum)).toBeLessThan(1.000_001);
      });
    }),
  );
});
