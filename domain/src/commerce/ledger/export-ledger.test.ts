import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookMove } from './book-order.ts';
import { exportHeaders, exportRows, ledgerExports } from './export-ledger.ts';

const at = new Date('2026-11-02T23:00:00Z');
const fee = bookMove('fee', { amount: 55, orderId: 'o1', currency: 'EUR', at, now: at });

test.each([
  ['csv', [['2026-11-02', 'o1_fee', 'fee', 'o1', 'Payment fees', 0.55, null, 'EUR']]],
  ['quickbooks', [['', '11/02/2026', 'Payment fees', 0.55, null, 'fee o1', null, 'EUR']]],
  ['xero', [['fee o1_fee', '02/11/2026', 'o1', '6000', 'Tax Exempt', 0.55]]],
] as const)('%s has its own columns', (format, [first]) => {
  const rows = fee ? exportRows(format, 'o1_fee', fee) : [];
  expect(rows).toHaveLength(2);
  expect(rows[0]).toEqual(
    format === 'quickbooks' ? [expect.stringMatching(/^EG[0-9A-Z]{1,13}$/), ...first.slice(1)] : first,
  );
  expect(rows[0]).toHaveLength(exportHeaders[format].length);
});

test('whatever the amount and the currency, the lines of an entry sum to nothing', () => {
  const currency = fc.constantFrom('EUR' as const, 'CLP' as const);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), currency, (amount, code) => {
      const entry = bookMove('payout', { amount, orderId: null, currency: code, at, now: at });
      for (const format of ledgerExports) {
        const rows = entry ? exportRows(format, 'po_1', entry) : [];
        const numbers = rows.flat().filter((cell) => typeof cell === 'number');
        const [one = 0, other = 0] = numbers;
        expect(Math.abs(one)).toBe(Math.abs(other));
        expect(Math.round(Math.abs(one) * (code === 'CLP' ? 1 : 100))).toBe(amount);
      }
    }),
  );
});
