import { z } from 'zod';
import { currencySchema, idSchema } from '../../kernel/index.ts';

/**
 * Where a tenant's money is or comes from. Assets and expenses grow by debit (above zero), liabilities and income by
 * credit (below zero).
 */
export const ledgerAccountSchema = z.enum([
  /** Asset: what the payment service holds for the tenant. */
  'clearing',
  /** Asset: what was paid out to the tenant's bank. */
  'bank',
  /** Income, before tax. */
  'sales',
  /** Contra income: given back of sales. */
  'refunds',
  /** Liability: taxes collected. */
  'tax',
  /** Liability: tips, for who works. */
  'tips',
  /** Expense: the payment service's fees. */
  'fees',
  /** Expense: the platform's commission. */
  'commission',
  /** Liability: sold or granted gift cards not spent yet. */
  'giftCards',
  /** Expense: gift cards given away. */
  'giftCardsGranted',
  /** Liability: prepaid credits not used yet. */
  'credits',
  /** Income: what was owed for gift cards and credits nobody can use any more. */
  'breakage',
  /** Liability: what was paid a second time for an order, owed to who paid it. */
  'overpaid',
  /** Asset: money a dispute holds back. */
  'disputes',
  /** Expense: disputes that were lost. */
  'disputeLosses',
  /** Expense: what the payment service takes for a dispute. */
  'disputeFees',
  /** Expense and liability: what affiliates earned. */
  'affiliateCosts',
  'affiliatePayable',
]);
export type LedgerAccount = z.infer<typeof ledgerAccountSchema>;

const postingSchema = z.strictObject({
  account: ledgerAccountSchema,
  /** Minor units; above zero is a debit, below a credit. */
  amount: z.number().int().min(-99_999_999).max(99_999_999),
});
export type Posting = z.infer<typeof postingSchema>;

export const ledgerEntrySchema = z
  .strictObject({
    /** What happened. */
    kind: z.enum([
      'charge',
      'refund',
      'refundFailed',
      'fee',
      'feeReturned',
      'commission',
      'commissionReturned',
      'payout',
      'payoutReturned',
      'giftCardIssued',
      'creditUsed',
      'creditReturned',
      'creditExpired',
      'creditRevived',
      'giftCardExpired',
      'giftCardRevived',
      'disputeOpened',
      'disputeWon',
      'disputeLost',
      'disputeFee',
      'disputeFeeReturned',
      'secondPayment',
      'secondPaymentBack',
      'secondPaymentBackFailed',
      'secondPaymentSettled',
      'affiliateEarned',
      'affiliateReversed',
      'affiliatePaid',
    ]),
    currency: currencySchema,
    orderId: idSchema.nullable(),
    postings: z.array(postingSchema).min(2).max(12),
    /** Those the postings are to, each once: what entries are looked for by. */
    accounts: z.array(ledgerAccountSchema).min(1).max(12),
    /** When it happened, by the payment service where it did there. */
    at: z.date(),
    createdAt: z.date(),
  })
  .refine(({ postings }) => postings.reduce((sum, { amount }) => sum + amount, 0) === 0, {
    path: ['postings'],
    message: 'must balance',
  });
/** `ledger/{id}`: one fact of a tenant's books, never changed. Named by what caused it, so that it is booked once. */
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** What accounts hold, in minor units: debits above zero, credits below. */
export const balancesSchema = z.partialRecord(ledgerAccountSchema, z.number().int());
export type Balances = z.infer<typeof balancesSchema>;

export const ledgerMonthSchema = z.strictObject({
  /** By currency: the sums of the month's entries. */
  balances: z.partialRecord(currencySchema, balancesSchema),
  /** How many entries there are. */
  entries: z.number().int().min(0),
  updatedAt: z.date(),
});
/** `ledgerMonths/{YYYY-MM}`, by UTC: what a month's entries sum to. Can be added up anew from them. */
export type LedgerMonth = z.infer<typeof ledgerMonthSchema>;

/** An entry with its name, which follows from what it books: booking it again fails. */
export interface Named {
  readonly id: string;
  readonly entry: LedgerEntry;
}
