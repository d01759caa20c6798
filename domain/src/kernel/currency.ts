import { z } from 'zod';
import { type Currency, currencyExponents, largestAmount } from './currency-exponents.ts';

export const currencySchema = z.enum(Object.keys(currencyExponents) as [Currency, ...Currency[]]);

/** Smallest payable amount is one minor unit; the largest is what Stripe accepts. */
export const amountSchema = z.number().int().min(0).max(largestAmount);

export const moneySchema = z.strictObject({ amount: amountSchema, currency: currencySchema });
/** Integer minor units and the currency they are in. */
export type Money = z.infer<typeof moneySchema>;

/**
 * Money as a person reads it in `locale`, e.g. `€45.00`.
 * @param locale a BCP 47 tag
 */
export function formatMoney({ amount, currency }: Money, locale: string): string {
  const exponent = currencyExponents[currency];
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: amount % 10 ** exponent === 0 ? 0 : exponent,
    maximumFractionDigits: exponent,
  }).format(amount / 10 ** exponent);
}
