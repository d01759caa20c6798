import { z } from 'zod';
import { amountSchema, currencySchema, type moneySchema } from '../kernel/index.ts';

export const quoteLineSchema = z.strictObject({
  kind: z.enum([
    'base',
    'quantity',
    'addOn',
    'area',
    'dynamic',
    'discount',
    'promo',
    'travel',
    'minimum',
    'fee',
    'adjustment',
    'tax',
    'tip',
  ]),
  /** What the line is for, in the seller's words. */
  label: z.string().max(160),
  quantity: z.number().int().min(1).max(1000),
  /** Signed integer minor units of the quote's currency, for all of the quantity. */
  amount: z.number().int().min(-99_999_999).max(99_999_999),
});
export type QuoteLine = z.infer<typeof quoteLineSchema>;

export const quoteSchema = z.strictObject({
  currency: currencySchema,
  lines: z.array(quoteLineSchema).min(1).max(100),
  total: amountSchema,
  /** What of the total is paid by other means than money; it never exceeds the total. */
  tenders: z
    .array(
      z.strictObject({
        kind: z.enum(['giftCard', 'credit']),
        label: z.string().max(160),
        amount: amountSchema.min(1),
      }),
    )
    .max(5)
    .optional(),
});
/** A priced breakdown, explained line by line. The lines sum to the total. */
export type Quote = z.infer<typeof quoteSchema>;

export const totalOf = (quote: Quote): z.infer<typeof moneySchema> => ({
  amount: quote.total,
  currency: quote.currency,
});
