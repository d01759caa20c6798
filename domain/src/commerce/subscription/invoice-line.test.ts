import { expect, test } from 'vitest';
import { readInvoiceLine } from './invoice-line.ts';

test.each([
  ['1 × Membership (at €29.00 / month)', 'period', 'Membership'],
  ['3 × Seats (small) (at $1,200.00 / 3 months)', 'period', 'Seats (small)'],
  ['Unused time on 1 × Inner circle after 21 Nov 2026', 'unused', 'Inner circle'],
  ['Unused time on Inner circle after 21 Nov 2026', 'unused', 'Inner circle'],
  ['Remaining time on 2 × Life after work after 03 Jan 2027', 'remaining', 'Life after work'],
  ['Remaining time on 1 × Membership', 'remaining', 'Membership'],
])('%s is told apart', (description, of, title) => {
  expect(readInvoiceLine(description)).toEqual({ of, title });
});

test.each(['', 'Membership', 'Setup fee (at cost)', 'Ajuste'])('%j stays as it stands', (description) => {
  expect(readInvoiceLine(description)).toBeNull();
});
