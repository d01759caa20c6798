import { z } from 'zod';
import { amountSchema, currencySchema, type moneySchema } from '../kernel/index.ts';
import { frequencySchema } from './visit-pricing.ts';

const percent = z.number().min(-1_000).max(1_000);

export const lineReasonSchema = z.discriminatedUnion('of', [
  /** Worked by the hour. */
  z.strictObject({ of: z.literal('time'), minutes: z.number().int().min(0).max(100_000) }),
  /** So many units were chosen, of which some are part of the base. */
  z.strictObject({
    of: z.literal('units'),
    units: z.number().int().min(0).max(10_000),
    included: z.number().int().min(0).max(10_000),
    unit: z.string().max(12),
  }),
  /** Null: a flat amount off. */
  z.strictObject({ of: z.literal('frequency'), frequency: frequencySchema, percent: percent.nullable() }),
  z.strictObject({ of: z.literal('weekday'), weekday: z.number().int().min(1).max(7), percent }),
  z.strictObject({ of: z.literal('leadTime'), underHours: z.number().min(0).max(2_160), percent }),
  z.strictObject({ of: z.literal('load'), fromPercent: z.number().min(0).max(100), percent }),
  /** What keeps the dynamic lines within the tenant's bounds. */
  z.strictObject({ of: z.literal('bounds'), percent }),
  /** One decimal. */
  z.strictObject({ of: z.literal('distance'), km: z.number().min(0).max(25_000) }),
  z.strictObject({ of: z.literal('percent'), percent }),
  /** From so many units on. */
  z.strictObject({ of: z.literal('tier'), from: z.number().int().min(1).max(10_000) }),
]);
/** Why a line is there, without words: whoever shows it says so in the reader's language. */
export type LineReason = z.infer<typeof lineReasonSchema>;

export const quoteLineSchema = z.strictObject({
  kind: z.enum([
    'base',
    'quantity',
    /** What buying more of it takes off. */
    'tier',
    /** What the buyer's price list changes. */
    'group',
    'addOn',
    'area',
    'dynamic',
    'discount',
    /** What a promotion takes off that applies by itself. */
    'promotion',
    /** What a code takes off. */
    'promo',
    'travel',
    'minimum',
    'fee',
    'adjustment',
    'tax',
    'tip',
  ]),
  /** What the line is for, in the seller's words; empty where kind and reason say it all. */
  label: z.string().max(160),
  quantity: z.number().int().min(1).max(10_000),
  /** Signed integer minor units of the quote's currency, for all of the quantity. */
  amount: z.number().int().min(-99_999_999).max(99_999_999),
  reason: lineReasonSchema.optional(),
});
export type QuoteLine = z.infer<typeof quoteLineSchema>;

export const tenderSchema = z.strictObject({
  kind: z.enum(['giftCard', 'credit']),
  label: z.string().max(160),
  amount: amountSchema.min(1),
});
/** What pays a part of the total instead of money. */
export type Tender = z.infer<typeof tenderSchema>;

export const quoteSchema = z.strictObject({
  currency: currencySchema,
  lines: z.array(quoteLineSchema).min(1).max(200),
  total: amountSchema,
  /** What of the total is paid by other means than money; it never exceeds the total. */
  tenders: z.array(tenderSchema).max(5).optional(),
});
/** A priced breakdown, explained line by line. The lines sum to the total. */
export type Quote = z.infer<typeof quoteSchema>;

export const totalOf = (quote: Quote): z.infer<typeof moneySchema> => ({
  amount: quote.total,
  currency: quote.currency,
});
