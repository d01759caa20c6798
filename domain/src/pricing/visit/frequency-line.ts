import type { QuoteLine } from '../quote.ts';
import type { Frequency, VisitPricing } from '../visit-pricing.ts';
import { share } from './share.ts';

/** How regular each is; a calendar month and four weeks count alike. */
const regularity: Record<Frequency, number> = {
  weekly: 3,
  everyTwoWeeks: 2,
  everyFourWeeks: 1,
  monthly: 1,
  once: 0,
};

/**
 * The frequency whose price holds. After a skipped visit it is the next less regular one the tenant offers, or once,
 * where the tenant wants it so.
 */
export function pricedFrequency(
  { frequencies, repriceAfterSkip }: Pick<VisitPricing, 'frequencies' | 'repriceAfterSkip'>,
  frequency: Frequency,
  afterSkip: boolean,
): Frequency {
  if (!afterSkip || !repriceAfterSkip) return frequency;
  const less = frequencies
    .filter((offered) => regularity[offered.frequency] < regularity[frequency])
    .sort((a, b) => regularity[b.frequency] - regularity[a.frequency]);
  return less[0]?.frequency ?? 'once';
}

/** What coming regularly takes off the service, or off the service and its extras; never more than they cost. */
export function frequencyLine(
  pricing: Pick<VisitPricing, 'frequencies'>,
  frequency: Frequency,
  first: boolean,
  amounts: { readonly service: number; readonly extras: number },
): QuoteLine | null {
  const discount = pricing.frequencies.find((offered) => offered.frequency === frequency);
  if (!discount || (first && discount.exceptFirst)) return null;
  const base = amounts.service + (discount.appliesTo === 'serviceAndExtras' ? amounts.extras : 0);
  const isPercent = discount.kind === 'percent';
  const off = Math.min(base, isPercent ? share(base, discount.value) : discount.value);
  if (off === 0) return null;
  const reason = { of: 'frequency' as const, frequency, percent: isPercent ? discount.value : null };
  return { kind: 'discount', label: '', quantity: 1, amount: -off, reason };
}
