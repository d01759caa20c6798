import { z } from 'zod';

/**
 * Currencies the platform sells in, with their minor-unit exponent (ISO 4217, table A.1).
 * An exponent of 2 means amounts are in hundredths; JPY has none, KWD has thousandths.
 */
export const currencyExponents = {
  EUR: 2,
  USD: 2,
  GBP: 2,
  CHF: 2,
  CAD: 2,
  AUD: 2,
  NZD: 2,
  SEK: 2,
  NOK: 2,
  DKK: 2,
  PLN: 2,
  CZK: 2,
  MXN: 2,
  BRL: 2,
  COP: 2,
  ARS: 2,
  CLP: 0,
  INR: 2,
  SGD: 2,
  HKD: 2,
  ZAR: 2,
  AED: 2,
  ILS: 2,
  TRY: 2,
  KRW: 0,
  JPY: 0,
  KWD: 3,
} as const;

export type Currency = keyof typeof currencyExponents;

export const currencySchema = z.enum(Object.keys(currencyExponents) as [Currency, ...Currency[]]);

/** Smallest payable amount is one minor unit; the largest is what Stripe accepts (99,999,999 minor units). */
export const amountSchema = z.number().int().min(0).max(99_999_999);

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
