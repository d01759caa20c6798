import { type Money, moneySchema } from '../kernel/index.ts';

/** Steps of a band within a power of ten: the preferred numbers of ISO 3 (R10), rounded to what people say. */
const steps = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;
const largest = 99_999_999;

/**
 * The upper bound of the band an amount falls in: bands are a quarter to a third wide, in any currency, so that an
 * unusual number (87.31) no longer points to one person while prices can still be compared with it. Never below
 * the amount.
 */
export function budgetCeiling({ amount, currency }: Money): Money {
  if (amount === 0) return moneySchema.parse({ amount, currency });
  const power = 10 ** Math.floor(Math.log10(amount));
  const step = steps.find((candidate) => Math.ceil(candidate * power) >= amount) ?? 10;
  return moneySchema.parse({ amount: Math.min(largest, Math.ceil(step * power)), currency });
}
