import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { QuoteLine } from '../quote.ts';
import type { VisitChoices, VisitPricing } from '../visit-pricing.ts';
import type { PricedPart } from './chosen-quantities.ts';

/**
 * What the extras cost and take: a line for each that is wanted, free ones included, in the tenant's order.
 * Refuses what is not offered, fractions and more than there may be: `invalid_request`.
 */
export function chosenExtras(
  { extras }: Pick<VisitPricing, 'extras'>,
  wanted: VisitChoices['extras'],
): Result<PricedPart, 'invalid_request'> {
  const known = new Set(extras.map(({ id }) => id));
  if (Object.keys(wanted).some((id) => !known.has(id))) {
    return refuse('invalid_request', 'there is no such extra');
  }
  const lines: QuoteLine[] = [];
  let minutes = 0;
  for (const { id, title, amount, minutes: each, maxQuantity } of extras) {
    const quantity = Object.hasOwn(wanted, id) ? (wanted[id] ?? 0) : 0;
    if (!Number.isInteger(quantity) || quantity < 0 || quantity > maxQuantity) {
      return refuse('invalid_request', `${title}: so many are not offered`);
    }
    if (quantity === 0) continue;
    minutes += quantity * each;
    lines.push({ kind: 'addOn', label: title, quantity, amount: quantity * amount });
  }
  return ok({ lines, minutes });
}
