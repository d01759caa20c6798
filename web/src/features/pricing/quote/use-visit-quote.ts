import type { PublicAreas } from '@evergrow/domain/dispatch';
import type { Currency } from '@evergrow/domain/kernel';
import type { OwnTerms, Quote, VisitChoices, VisitPricing } from '@evergrow/domain/pricing';
import { discountOf } from '@evergrow/domain/pricing/engine';
import { isTaxExemptOn, quoteVisit, type VisitQuoteInput, visitMoment } from '@evergrow/domain/pricing/visit';
import type { PublicService } from '@evergrow/domain/scheduling';
import { useMemo } from 'react';
import type { QuoteAnswers } from './quote-answers.ts';
import { netOf, tipOf } from './tip-of.ts';

type Facts = {
  offeringId: string;
  /** What takes something off by itself. */
  promotions: PublicService['promotions'];
  title: string;
  currency: Currency;
  timeZone: string;
  pricing: VisitPricing;
  answers: QuoteAnswers;
  areas: PublicAreas['areas'];
  /** Percent of the chosen day that is booked; null where the price does not follow it. */
  loadPercent: number | null;
  exemption: OwnTerms;
};

export type VisitQuote = {
  quote: Quote;
  minutes: number;
  choices: VisitChoices;
  /** What each visit after the first costs, in minor units, codes apart; null for a single one. */
  later: number | null;
};

/**
 * What the answers cost, reckoned here by the server's own function: no click waits for an answer. Null for answers that
 * come to nothing that can be sold, such as a visit of more than half a day.
 */
export function useVisitQuote(facts: Facts): VisitQuote | null {
  const {
    offeringId,
    promotions,
    title,
    currency,
    timeZone,
    pricing,
    answers,
    areas,
    loadPercent,
    exemption,
  } = facts;
  return useMemo(() => {
    const { quantities, extras, frequency, tipPercent, place, start, codes } = answers;
    const moment = visitMoment(start === null ? null : Date.parse(start), Date.now(), timeZone);
    const worths = codes?.promo ? [...promotions, codes.promo] : promotions;
    const input: VisitQuoteInput = {
      offeringId,
      title,
      currency,
      pricing,
      choices: { quantities, extras, frequency, tip: 0 },
      moment,
      area: areas.find(({ id }) => id === place?.areaId) ?? null,
      point: place?.point ?? null,
      loadPercent,
      first: true,
      afterSkip: false,
      taxExempt: isTaxExemptOn(exemption, moment.date),
      discounts: worths.map((worth) => discountOf(worth.code, worth)),
      giftCard: codes?.giftCard ?? null,
    };
    const untipped = quoted(input);
    const next =
      frequency === 'once' ? null : quoted({ ...input, first: false, discounts: [], giftCard: null });
    const later = next?.quote.total ?? null;
    if (!untipped || tipPercent === 0) return untipped && { ...untipped, choices: input.choices, later };
    const choices = { ...input.choices, tip: tipOf(netOf(untipped.quote), tipPercent) };
    const tipped = quoted({ ...input, choices });
    return tipped && { ...tipped, choices, later };
  }, [offeringId, promotions, title, currency, timeZone, pricing, answers, areas, loadPercent, exemption]);
}

/** A code that asks for a dearer visit is left out until the visit is: its own field says so. */
function quoted(input: VisitQuoteInput) {
  const first = quoteVisit(input);
  if (first.ok) return first.value;
  const discounts = input.discounts.filter(({ automatic }) => automatic);
  const second = first.code === 'promo_code_invalid' ? quoteVisit({ ...input, discounts }) : first;
  return second.ok ? second.value : null;
}
