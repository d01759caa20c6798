import { expect, test } from 'vitest';
import { readAmount } from './refund-form.tsx';

test.each([
  ['12.50', 2, 1_250],
  ['12,5', 2, 1_250],
  [' 7 ', 2, 700],
  ['0.005', 3, 5],
  ['500', 0, 500],
  ['1.5', 0, null],
  ['1.505', 2, null],
  ['-1', 2, null],
  ['1e3', 2, null],
  ['', 2, null],
  ['12.', 2, null],
])('%j with %i decimals', (text, exponent, amount) => {
  expect(readAmount(text, exponent)).toBe(amount);
});
