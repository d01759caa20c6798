import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { QuoteLine } from '../quote.ts';
import { share } from './share.ts';
import type { PromoTerms } from './visit-quote-input.ts';

/**
 * What a promo code takes off `net`; never more than that.
 * Refuses what costs less than the code asks for: `promo_code_invalid`.
 */
export function promoLine(
  promo: PromoTerms | null,
  net: number,
): Result<QuoteLine | null, 'promo_code_invalid'> {
  if (!promo) return ok(null);
  if (net < promo.minimum) return refuse('promo_code_invalid', 'the price is below what this code asks for');
  const isPercent = promo.kind === 'percent';
  const off = Math.min(net, isPercent ? share(net, promo.value) : promo.value);
  if (off === 0) return ok(null);
  const line = { kind: 'promo' as const, label: promo.code, quantity: 1, amount: -off };
  return ok(isPercent ? { ...line, reason: { of: 'percent', percent: promo.value } } : line);
}
