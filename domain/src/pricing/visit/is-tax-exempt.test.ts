import { expect, test } from 'vitest';
import { isTaxExemptOn } from './is-tax-exempt.ts';

test.each([
  [{ taxExempt: false }, false],
  [{ taxExempt: true }, true],
  [{ taxExempt: true, exemptUntil: null }, true],
  [{ taxExempt: true, exemptUntil: '2026-11-21' }, true],
  [{ taxExempt: true, exemptUntil: '2026-11-20' }, false],
  [{ taxExempt: false, exemptUntil: '2027-01-01' }, false],
])('%o exempts a visit of 21 November: %s', (terms, exempt) => {
  expect(isTaxExemptOn(terms, '2026-11-21')).toBe(exempt);
});
