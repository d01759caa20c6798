import { currencySchema } from '@evergrow/domain/kernel';
import type { PriceTermsInput } from '@evergrow/domain/pricing';
import { type PriceTexts, pricesOf, textsOf } from '../prices.ts';

export type OwnPriceForm = { offeringId: string; variantId: string | null; prices: PriceTexts };
/** What a price list says, as it is typed; days as `date` fields have them. */
export type TermsForm = {
  title: string;
  percentOff: string;
  prices: readonly OwnPriceForm[];
  from: string;
  until: string;
};

export const emptyTerms: TermsForm = { title: '', percentOff: '', prices: [], from: '', until: '' };

/** The day an instant falls on where the device is. */
function dayOf(instant: string | null): string {
  if (instant === null) return '';
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** The beginning of a day where the device is. */
const instantOf = (day: string): string | null =>
  day === '' ? null : new Date(`${day}T00:00`).toISOString();

export const termsFormOf = ({ title, percentOff, prices, from, until }: PriceTermsInput): TermsForm => ({
  title,
  percentOff: percentOff === 0 ? '' : String(percentOff),
  prices: prices.map((own) => ({ ...own, prices: textsOf(own.prices) })),
  from: dayOf(from),
  until: dayOf(until),
});

/** What the schema checks. */
export const termsOf = ({ title, percentOff, prices, from, until }: TermsForm): unknown => ({
  title,
  percentOff: percentOff.trim() === '' ? 0 : Number(percentOff.trim().replace(',', '.')),
  prices: prices.map((own) => ({ ...own, prices: pricesOf(own.prices, currencySchema.options) })),
  from: instantOf(from),
  until: instantOf(until),
});
