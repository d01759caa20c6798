import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { VisitChoices, VisitPricing } from '../visit-pricing.ts';
import { chosenExtras } from './chosen-extras.ts';
import { chosenQuantities } from './chosen-quantities.ts';

/** The longest a visit can take: half a day. */
export const longestVisit = 720;

/** How long a visit takes, and for how much of it an hourly price is paid. */
export interface VisitMinutes {
  readonly total: number;
  /** Extras have prices of their own, so their time is not paid by the hour as well. */
  readonly charged: number;
}

/**
 * The minutes that choices come to: base and quantities, at least the minimum and rounded up to the step; extras add to
 * that and the whole is rounded up again. The slot is as long as this, before any provider is known.
 * Refuses choices that are not offered, and more than half a day: `invalid_request`.
 */
export function visitMinutes(
  pricing: VisitPricing,
  choices: Pick<VisitChoices, 'quantities' | 'extras'>,
): Result<VisitMinutes, 'invalid_request'> {
  const quantities = chosenQuantities(pricing, choices.quantities);
  if (!quantities.ok) return quantities;
  const extras = chosenExtras(pricing, choices.extras);
  if (!extras.ok) return extras;
  const up = (minutes: number) => Math.ceil(minutes / pricing.roundMinutes) * pricing.roundMinutes;
  const charged = up(Math.max(pricing.minMinutes, pricing.baseMinutes + quantities.value.minutes));
  const total = up(charged + extras.value.minutes);
  if (!(total > 0 && total <= longestVisit)) {
    return refuse('invalid_request', `a visit takes up to ${longestVisit} minutes`);
  }
  return ok({ total, charged });
}
