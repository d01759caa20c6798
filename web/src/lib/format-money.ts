import type { Currency, Money } from '@evergrow/domain/kernel';

/** The platform's currencies whose minor unit is not a hundredth; a test holds this against the domain's table. */
const exponents: Partial<Record<Currency, number>> = { CLP: 0, KRW: 0, JPY: 0, KWD: 3 };

/**
 * Money as a person reads it: what `formatMoney` of the domain gives, without the schemas that stand beside it there,
 * which would bring zod to every public page.
 * @param tag BCP 47
 */
export function formatMoney({ amount, currency }: Money, tag: string): string {
  const exponent = exponents[currency] ?? 2;
  return new Intl.NumberFormat(tag, {
    style: 'currency',
    currency,
    minimumFractionDigits: amount % 10 ** exponent === 0 ? 0 : exponent,
    maximumFractionDigits: exponent,
  }).format(amount / 10 ** exponent);
}
