import { expect, test } from 'vitest';
import { ledgerEntrySchema } from './ledger-entry.ts';

const entry = (amounts: readonly number[]) => ({
  kind: 'charge',
  currency: 'EUR',
  orderId: 'o1',
  postings: amounts.map((amount, index) => ({ account: index === 0 ? 'clearing' : 'sales', amount })),
  accounts: ['clearing', 'sales'],
  at: new Date(0),
  createdAt: new Date(0),
});

test.each([
  ['balances', [121, -100, -21], true],
  ['is a cent short', [120, -100, -21], false],
  ['has one side only', [0], false],
  ['has a fraction', [0.5, -0.5], false],
])('an entry that %s', (_, amounts, sound) => {
  expect(ledgerEntrySchema.safeParse(entry(amounts)).success).toBe(sound);
});
