import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAmount, writeAmount } from './amount-text.ts';

test.each([
  ['45', 4500],
  ['45.5', 4550],
  ['45,50', 4550],
  ['1.250,00', 125000],
  ['1,250.00', 125000],
  ['1 250', 125000],
  ['1.250', 125000],
  ['0', 0],
  ['45.', 4500],
])('reads %s euros', (text, amount) => {
  expect(readAmount(text, 'EUR')).toBe(amount);
});

test.each(['', 'a lot', '-5', '1.2.3', '12.3456', '1000000000', '45€'])('refuses %j', (text) => {
  expect(readAmount(text, 'EUR')).toBeNull();
});

test('knows currencies with no minor unit and with three digits of it', () => {
  expect(readAmount('1,500', 'JPY')).toBe(1500);
  expect(readAmount('1500.5', 'JPY')).toBeNull();
  expect(readAmount('1.250', 'KWD')).toBe(1250);
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.constantFrom('EUR', 'JPY', 'KWD', 'USD'),
      (amount, currency) => readAmount(writeAmount(amount, currency), currency) === amount,
    ),
  );
});
