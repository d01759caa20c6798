import type { Offering, Provider } from '@evergrow/domain/catalog';
import type { Currency, Point } from '@evergrow/domain/kernel';
import {
  bookingMinutes,
  isTaxExemptOn,
  type PricedArea,
  type Quote,
  quoteBooking,
  quoteVisit,
  visitMinutes,
  visitMoment,
} from '@evergrow/domain/pricing';
import type { PricedOne } from '@evergrow/domain/pricing/engine';
import type { HoldRequest, Service } from '@evergrow/domain/scheduling';
import { decided, Refusal } from '../kernel/refusal.ts';
import { clientTermsOf } from './client-terms.ts';
import { dayLoad } from './day-load.ts';
import { type Promotions, readPromotions, type ToHold } from './read-promotions.ts';

/** What is asked for: the part of a hold that its length and price depend on. */
export type PricedRequest = Pick<
  HoldRequest,
  'addOnIds' | 'durationMinutes' | 'seats' | 'choices' | 'promoCode' | 'giftCardCode' | 'expectedTotal'
>;

/**
 * Minutes a booking takes, without buffers: known before anybody is chosen to do it.
 * @throws Refusal('invalid_request') for choices, lengths and add-ons that are not offered
 */
export function durationOf(
  offering: Offering,
  service: Service | null,
  request: Pick<HoldRequest, 'addOnIds' | 'durationMinutes' | 'choices'>,
): number {
  const { durationMinutes, addOnIds } = request;
  const pricing = service?.pricing;
  if (!pricing) {
    return decided(bookingMinutes({ offering, addOnIds, durationMinutes, durations: service?.durations }));
  }
  if (addOnIds.length > 0 || durationMinutes !== undefined) {
    throw new Refusal('invalid_request', 'The length of this follows from what is chosen');
  }
  return decided(visitMinutes(pricing, choicesOf(request))).total;
}

export type ToPrice = {
  offeringId: string;
  offering: Offering;
  /** Null where nobody has set it up. */
  service: Service | null;
  /** Who does it first: their hourly price counts where the offering has none. Null before anybody is chosen. */
  provider: Pick<Provider, 'price'> | null;
  /** Where it is done: the area found for the address, and the address or its coarse cell. Null without an address. */
  area: PricedArea | null;
  point: Point | null;
  request: PricedRequest;
  /** Null for a visitor: codes bound to a client are then refused. */
  clientUid: string | null;
  /** The tenant's: days, weekdays and taxes are meant in its zone. */
  timeZone: string;
  currency: Currency;
  now: Date;
  /** Null before a time is chosen. */
  start: Date | null;
  /** Whether it is the first of its series (a single booking is), and whether the one before was skipped. */
  first?: boolean;
  afterSkip?: boolean;
  /** Whether promotions that apply by themselves count; left out: they do. */
  automatic?: boolean;
};

export type PricedBooking = {
  quote: Quote;
  durationMinutes: number;
  /** What the order is to hold: pass it to `reserveRedemption` in the commit that creates the order. */
  held: ToHold;
};

/**
 * What a booking costs, line by line, and how long it takes: from the catalog, never from the client. Reads the
 * promotions that run, and more only where a code is used, a client is known or the price follows the day's load.
 * @throws Refusal('invalid_request' | 'promo_code_invalid' | 'gift_card_invalid' | 'currency_mismatch' |
 * 'amount_overflow' | 'quote_changed')
 */
export async function priceBooking(tenantId: string, facts: ToPrice): Promise<PricedBooking> {
  const { offeringId, offering, service, request, currency, clientUid, now } = facts;
  const durationMinutes = durationOf(offering, service, request);
  const promotions = await readPromotions(tenantId, {
    ...request,
    ...{ offeringId, offering, currency, clientUid, now },
    automatic: facts.automatic ?? true,
  });
  const { quote, used } = service?.pricing
    ? await visitQuote(tenantId, facts, promotions)
    : sessionQuote(facts, promotions);
  checkTotal(quote, request.expectedTotal);
  const amount = quote.tenders?.find(({ kind }) => kind === 'giftCard')?.amount ?? 0;
  const { giftCardId } = promotions;
  const giftCards = giftCardId !== null && amount > 0 ? [{ id: giftCardId, amount }] : [];
  return { quote, durationMinutes, held: { promoCodes: [...used], giftCards } };
}

/**
 * What a client was shown has to be what it costs; null: they were not asked.
 * @throws Refusal('quote_changed')
 */
export function checkTotal({ total }: Pick<Quote, 'total'>, expectedTotal: number | null): void {
  if (expectedTotal === null || expectedTotal === total) return;
  // The figure itself, in minor units, for whoever has to say both.
  const errors = [{ path: 'expectedTotal', message: String(total) }];
  throw new Refusal('quote_changed', `The price is ${total} and not ${expectedTotal}`, errors);
}

async function visitQuote(
  tenantId: string,
  { offeringId, offering, service, request, area, point, clientUid, ...facts }: ToPrice,
  { discounts, gift }: Promotions,
): Promise<PricedOne> {
  const { timeZone, currency, now, start } = facts;
  const pricing = service?.pricing;
  if (!pricing) throw new Refusal('invalid_request');
  if (request.seats > 1) throw new Refusal('invalid_request', 'A visit has no seats');
  const moment = visitMoment(start?.getTime() ?? null, now.getTime(), timeZone);
  const followsLoad = start !== null && pricing.dynamic.some(({ on }) => on === 'load');
  const [terms, loadPercent] = await Promise.all([
    clientUid !== null && pricing.taxes.length > 0 ? clientTermsOf(tenantId, clientUid) : null,
    followsLoad ? dayLoad(tenantId, { offering, date: moment.date, timeZone, now }) : null,
  ]);
  return decided(
    quoteVisit({
      offeringId,
      title: offering.title,
      currency,
      pricing,
      choices: choicesOf(request),
      moment,
      area,
      point,
      loadPercent,
      first: facts.first ?? true,
      afterSkip: facts.afterSkip ?? false,
      taxExempt: terms !== null && isTaxExemptOn(terms, moment.date),
      discounts,
      giftCard: gift,
    }),
  );
}

function sessionQuote(
  { offeringId, offering, service, provider, area, request }: ToPrice,
  { discounts, gift }: Promotions,
): PricedOne {
  const providerPrice = provider?.price;
  if (offering.price === null && !providerPrice) {
    throw new Refusal('invalid_request', 'Choose who: this costs what its provider asks');
  }
  return decided(
    quoteBooking({
      offeringId,
      offering,
      addOnIds: request.addOnIds,
      // Not looked at where the offering has a price of its own.
      providerPrice: providerPrice ?? { amount: 0, currency: 'EUR' },
      durationMinutes: request.durationMinutes,
      durations: service?.durations,
      seats: request.seats,
      area,
      discounts,
      giftCard: gift,
    }),
  );
}

function choicesOf({ choices }: Pick<HoldRequest, 'choices'>) {
  if (!choices) throw new Refusal('invalid_request', 'Say what is to be done: this is priced by choices');
  return choices;
}
