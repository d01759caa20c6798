import { z } from 'zod';
import { amountSchema, currencySchema, type Money } from '../../kernel/index.ts';
import { splitAmount } from '../../pricing/engine/index.ts';

const pointsSchema = z.number().int().min(0).max(5_000);

export const commissionTermsSchema = z.strictObject({
  /** Hundredths of a percent of what is paid. */
  points: pointsSchema,
  /** The same for what was found in the directory of all businesses, in place of the other. */
  marketPoints: pointsSchema,
  /** Minor units added to each payment in this currency; null for none. */
  fixed: z.strictObject({ amount: amountSchema.max(10_000), currency: currencySchema }).nullable(),
});
/** What the platform keeps of a tenant's payments. */
export type CommissionTerms = z.infer<typeof commissionTermsSchema>;

export const commissionSchema = commissionTermsSchema.extend({ updatedAt: z.date() });
/** `settings/commission`: what was agreed with a tenant. Written by the platform's staff. */
export type Commission = z.infer<typeof commissionSchema>;

/** What holds for a tenant nothing was agreed with. */
export const defaultCommission: CommissionTerms = { points: 300, marketPoints: 1_000, fixed: null };

/** `amount` times hundredths of a percent, in minor units, rounded half up. */
const shareOf = (amount: number, points: number): number => Math.floor((amount * points + 5_000) / 10_000);

/**
 * What the platform keeps of a payment, in minor units; never more than is paid, and nothing of nothing.
 * @param viaMarket minor units of the payment that were found in the directory of all businesses
 */
export function commissionOf(terms: CommissionTerms, { amount, currency }: Money, viaMarket: number): number {
  if (amount <= 0) return 0;
  const found = Math.min(amount, Math.max(0, viaMarket));
  const fixed = terms.fixed?.currency === currency ? terms.fixed.amount : 0;
  return Math.min(amount, shareOf(found, terms.marketPoints) + shareOf(amount - found, terms.points) + fixed);
}

/**
 * What of a commission has gone back once `refunded` of the payment has, in minor units, rounded half up: all of it when
 * all of the payment has. It never shrinks as more is refunded, so that parts sum to the whole.
 */
export function commissionBack(fee: number, paid: number, refunded: number): number {
  if (paid <= 0) return 0;
  const back = Math.min(paid, Math.max(0, refunded));
  return Math.floor((2 * fee * back + paid) / (2 * paid));
}

/** The part of what is due in money that was found in the directory, of a total of which `found` was. */
export function marketPartOf(due: number, total: number, found: number): number {
  if (total <= 0 || found <= 0) return 0;
  return splitAmount(due, [Math.min(found, total), Math.max(0, total - found)])[0] ?? 0;
}
