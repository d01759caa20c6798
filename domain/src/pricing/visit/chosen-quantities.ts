import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { QuoteLine } from '../quote.ts';
import type { QuantityParameter, VisitChoices, VisitPricing } from '../visit-pricing.ts';

/** Lines of a part of the visit, and the minutes it takes. */
export interface PricedPart {
  readonly lines: readonly QuoteLine[];
  readonly minutes: number;
}

const own = (values: Readonly<Record<string, number>>, id: string): number | undefined =>
  Object.hasOwn(values, id) ? values[id] : undefined;

const isChoosable = ({ min, max, step }: QuantityParameter, units: number): boolean =>
  Number.isInteger(units) && units >= min && units <= max && (units - min) % step === 0;

function priceOf(parameter: QuantityParameter, units: number): { amount: number; minutes: number } | null {
  const charged = Math.max(0, units - parameter.included);
  if (parameter.bands.length === 0) {
    return { amount: charged * parameter.amountEach, minutes: charged * parameter.minutesEach };
  }
  return parameter.bands.find(({ upTo }) => units <= upTo) ?? null;
}

/**
 * What the counted and measured things cost and take: a line for each that costs something, in the tenant's order.
 * Refuses what is not offered, fractions, values off the step and beyond the bands: `invalid_request`.
 */
export function chosenQuantities(
  { parameters }: Pick<VisitPricing, 'parameters'>,
  quantities: VisitChoices['quantities'],
): Result<PricedPart, 'invalid_request'> {
  const known = new Set(parameters.map(({ id }) => id));
  if (Object.keys(quantities).some((id) => !known.has(id))) {
    return refuse('invalid_request', 'there is no such quantity');
  }
  const lines: QuoteLine[] = [];
  let minutes = 0;
  for (const parameter of parameters) {
    const { id, title, unit, included, bands } = parameter;
    const units = own(quantities, id) ?? parameter.initial;
    const priced = isChoosable(parameter, units) ? priceOf(parameter, units) : null;
    if (!priced) return refuse('invalid_request', `${title}: this value is not offered`);
    minutes += priced.minutes;
    if (priced.amount === 0) continue;
    const reason = { of: 'units' as const, units, included: bands.length === 0 ? included : 0, unit };
    lines.push({ kind: 'quantity', label: title, quantity: 1, amount: priced.amount, reason });
  }
  return ok({ lines, minutes });
}
