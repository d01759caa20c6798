import { z } from 'zod';
import { currencySchema } from '../../kernel/index.ts';
import { balancesOf } from './book-order.ts';
import { type LedgerEntry, type LedgerMonth, ledgerAccountSchema } from './ledger-entry.ts';

/** A sum that was not what the entries come to. */
const wrongSumSchema = z.object({
  /** `YYYY-MM` */
  month: z.string(),
  currency: currencySchema,
  account: ledgerAccountSchema,
  /** Minor units. */
  was: z.number().int(),
  is: z.number().int(),
});
export type WrongSum = z.infer<typeof wrongSumSchema>;

/** `POST /v1/t/{tenantId}/ledger/recount` */
export const recountedBooksSchema = z.object({
  /** How many were added up. */
  entries: z.number().int(),
  differences: z.array(wrongSumSchema),
});
export type RecountedBooks = z.infer<typeof recountedBooksSchema>;

type Sums = LedgerMonth['balances'];

/** What entries come to, by currency. */
export function sumsOf(entries: readonly LedgerEntry[]): Sums {
  const sums: Sums = {};
  for (const currency of new Set(entries.map((entry) => entry.currency))) {
    sums[currency] = balancesOf(entries.filter((entry) => entry.currency === currency));
  }
  return sums;
}

/** Where a month's sums are not what they were. Accounts that hold nothing count as those that are not there. */
export function wrongSums(month: string, was: Sums, is: Sums): WrongSum[] {
  return currencySchema.options.flatMap((currency) =>
    ledgerAccountSchema.options.flatMap((account): WrongSum[] => {
      const [before, after] = [was[currency]?.[account] ?? 0, is[currency]?.[account] ?? 0];
      return before === after ? [] : [{ month, currency, account, was: before, is: after }];
    }),
  );
}
