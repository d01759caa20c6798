import { largestAmount } from '../../kernel/currency-exponents.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type PricedOne, priceOne } from '../engine/price-one.ts';
import type { QuoteLine } from '../quote.ts';
import { areaLine } from './area-line.ts';
import { chosenExtras } from './chosen-extras.ts';
import { chosenQuantities } from './chosen-quantities.ts';
import { dynamicLines } from './dynamic-lines.ts';
import { frequencyLine, pricedFrequency } from './frequency-line.ts';
import { pricePer } from './share.ts';
import { travelLine } from './travel-line.ts';
import { visitMinutes } from './visit-minutes.ts';
import type { PricingRefusal, VisitQuoteInput } from './visit-quote-input.ts';

const sumOf = (lines: readonly QuoteLine[]): number => lines.reduce((sum, { amount }) => sum + amount, 0);

/** The first line: a flat price, or so much an hour. There even when it is zero, for what it is that is bought. */
function baseLine({ title, pricing }: VisitQuoteInput, charged: number): QuoteLine {
  const line = { kind: 'base' as const, label: title, quantity: 1 };
  if (pricing.mode === 'flat') return { ...line, amount: pricing.base };
  const amount = pricePer(pricing.base, charged, 60);
  return { ...line, amount, reason: { of: 'time', minutes: charged } };
}

function minimumLine(minimum: number, net: number): QuoteLine | null {
  return net < minimum ? { kind: 'minimum', label: '', quantity: 1, amount: minimum - net } : null;
}

/**
 * The price of a visit, explained line by line, and how long it takes. In this order: base, quantities, extras, what
 * coming regularly takes off, the area, the moment (weekday, lead time, load, within bounds), what is missing to the
 * minimum price; then, by the engine that prices everything sold, promotions and codes (on all that, not on travel),
 * travel, taxes on all of it, tip; a gift card pays of the total. Each line is rounded once, half up, before tax. Lines carry the tenant's words or none: the page and the server
 * call this with the same input and get the same quote.
 *
 * Refuses `invalid_request` (unknown ids, fractions, values not offered, a frequency not offered, an unwanted tip, a
 * price that is no whole number), `promo_code_invalid` (a code that cannot count for this), `currency_mismatch` (gift card),
 * `amount_overflow` (a line or the total above the largest payable amount).
 */
export function quoteVisit(
  input: VisitQuoteInput,
): Result<PricedOne & { readonly minutes: number }, PricingRefusal> {
  const { pricing, choices, moment, area, currency, discounts } = input;
  const { frequency, tip } = choices;
  if (frequency !== 'once' && !pricing.frequencies.some((offered) => offered.frequency === frequency)) {
    return refuse('invalid_request', 'this is not offered so often');
  }
  const minutes = visitMinutes(pricing, choices);
  if (!minutes.ok) return minutes;
  const quantities = chosenQuantities(pricing, choices.quantities);
  if (!quantities.ok) return quantities;
  const extras = chosenExtras(pricing, choices.extras);
  if (!extras.ok) return extras;

  const lines: QuoteLine[] = [baseLine(input, minutes.value.charged), ...quantities.value.lines];
  const service = sumOf(lines);
  lines.push(...extras.value.lines);
  if (!lines.every(({ amount }) => Number.isInteger(amount) && amount >= 0)) {
    return refuse('invalid_request', 'a price is a whole number of minor units, not below zero');
  }
  if (sumOf(lines) > largestAmount) return refuse('amount_overflow');
  const add = (...more: (QuoteLine | null)[]) => {
    for (const line of more) if (line) lines.push(line);
  };
  const amounts = { service, extras: sumOf(extras.value.lines) };
  add(frequencyLine(pricing, pricedFrequency(pricing, frequency, input.afterSkip), input.first, amounts));
  add(areaLine(area, sumOf(lines)));
  add(...dynamicLines(pricing, input, sumOf(lines)));
  add(minimumLine(pricing.minimumPrice, sumOf(lines)));
  if (tip > 0 && !pricing.tips) return refuse('invalid_request', 'no tips here');
  const travel = travelLine(pricing.travelFee, input.point);
  const priced = priceOne({
    currency,
    item: {
      offeringId: input.offeringId,
      kind: 'visit',
      quantity: 1,
      lines,
      undiscounted: travel ? [travel] : [],
      taxes: pricing.taxes,
    },
    discounts,
    place: { date: moment.date, areaId: area?.id ?? null, country: null, exempt: input.taxExempt },
    tip,
    giftCards: input.giftCard ? [input.giftCard] : [],
  });
  return priced.ok ? ok({ ...priced.value, minutes: minutes.value.total }) : priced;
}
