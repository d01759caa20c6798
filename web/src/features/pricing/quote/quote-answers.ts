import type { CheckedCodes, Frequency, VisitPricing } from '@evergrow/domain/pricing';
import type { ChosenPlace } from '../../scheduling/address/chosen-place.ts';

/** Everything a visitor has answered. Kept in this tab: an address does not belong in the page's own. */
export type QuoteAnswers = {
  quantities: Record<string, number>;
  extras: Record<string, number>;
  frequency: Frequency;
  /** Of the price before tax. */
  tipPercent: number;
  place: ChosenPlace | null;
  /** ISO instant. */
  start: string | null;
  promoCode: string | null;
  giftCardCode: string | null;
  /** What the codes turned out to be worth. */
  codes: CheckedCodes | null;
};

export const noAnswers: QuoteAnswers = {
  quantities: {},
  extras: {},
  frequency: 'once',
  tipPercent: 0,
  place: null,
  start: null,
  promoCode: null,
  giftCardCode: null,
  codes: null,
};

const kept = (values: Record<string, number>, id: string): number | undefined =>
  Object.hasOwn(values, id) ? values[id] : undefined;

/**
 * The answers as they can be given today: the tenant may have changed their prices since, and what they no longer offer
 * goes back to what it begins with.
 */
export function fittingAnswers(answers: QuoteAnswers, pricing: VisitPricing): QuoteAnswers {
  const quantities = pricing.parameters.map(({ id, min, max, step, initial }): [string, number] => {
    const units = kept(answers.quantities, id);
    const fits = units !== undefined && units >= min && units <= max && (units - min) % step === 0;
    return [id, fits ? units : initial];
  });
  const extras = pricing.extras.flatMap(({ id, maxQuantity }): [string, number][] => {
    const quantity = Math.min(maxQuantity, kept(answers.extras, id) ?? 0);
    return quantity > 0 ? [[id, quantity]] : [];
  });
  const offered = pricing.frequencies.some(({ frequency }) => frequency === answers.frequency);
  return {
    ...answers,
    quantities: Object.fromEntries(quantities),
    extras: Object.fromEntries(extras),
    frequency: offered ? answers.frequency : 'once',
    tipPercent: pricing.tips ? answers.tipPercent : 0,
  };
}
