import { type Currency, currencyExponents, formatMoney as reference } from '@evergrow/domain/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMoney } from './format-money.ts';

const currencies = Object.keys(currencyExponents) as Currency[];

test('money reads the same here as everywhere else on the platform', () => {
  const money = fc.record({
    amount: fc.integer({ min: 0, max: 99_999_999 }),
    currency: fc.constantFrom(...currencies),
  });
  fc.assert(
    fc.property(money, fc.constantFrom('en', 'es', 'en-GB', 'es-MX'), (value, tag) => {
      expect(formatMoney(value, tag)).toBe(reference(value, tag));
    }),
    { numRuns: 300 },
  );
});
