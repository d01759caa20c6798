import {
  type LedgerEntry,
  type LedgerMonth,
  ledgerEntrySchema,
  ledgerMonthSchema,
} from '@evergrow/domain/commerce';
import { daysFromNow } from './instants.ts';

/** A thing sold for 12.10 a week ago. */
export const makeLedgerEntry = (overrides: Partial<LedgerEntry> = {}): LedgerEntry =>
  ledgerEntrySchema.parse({
    kind: 'charge',
    currency: 'EUR',
    orderId: 'order-1',
    postings: [
      { account: 'clearing', amount: 1_210 },
      { account: 'sales', amount: -1_000 },
      { account: 'tax', amount: -210 },
    ],
    accounts: ['clearing', 'sales', 'tax'],
    at: daysFromNow(-7),
    createdAt: daysFromNow(-7),
    ...overrides,
  });

/** The sums of a month in which nothing else was sold. */
export const makeLedgerMonth = (overrides: Partial<LedgerMonth> = {}): LedgerMonth =>
  ledgerMonthSchema.parse({
    balances: { EUR: { clearing: 1_210, sales: -1_000, tax: -210 } },
    entries: 1,
    updatedAt: daysFromNow(-7),
    ...overrides,
  });
