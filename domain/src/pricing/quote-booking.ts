import type { Offering } from '../catalog/index.ts';
import { type Money, ok, type Result, refuse } from '../kernel/index.ts';
import { bookingMinutes } from './booking-minutes.ts';
import { chosenAddOns } from './chosen-add-ons.ts';
import { type MoneyRefusal, pricePerMinutes, sumMoney } from './money-arithmetic.ts';
import type { Quote, QuoteLine } from './quote.ts';

export interface BookingQuoteRequest {
  readonly offering: Pick<Offering, 'kind' | 'title' | 'price' | 'durationMinutes' | 'addOns'>;
  readonly addOnIds: readonly string[];
  /** The provider's price of one hour, from the catalog: what an offering without a price of its own costs. */
  readonly providerPrice: Money;
}

/** The session itself: the offering's own price or, where it has none, the provider's for its length. */
function basePrice({ offering, providerPrice }: BookingQuoteRequest): Result<Money, MoneyRefusal> {
  if (offering.price !== null) return ok(offering.price);
  if (offering.durationMinutes === null) return refuse('invalid_request', 'this needs no time slot');
  return pricePerMinutes(providerPrice, offering.durationMinutes);
}

/**
 * The price of a booking, line by line: the session, then each add-on. Computed from the catalog only.
 * Refuses with `invalid_request` (not bookable, unknown or repeated add-on, an amount that is negative or no whole
 * number), `currency_mismatch` (an add-on in another currency, or a provider's price used for an offering in another),
 * `amount_overflow` (a line or the total above the largest payable amount).
 */
export function quoteBooking(request: BookingQuoteRequest): Result<Quote, MoneyRefusal> {
  const { offering, addOnIds } = request;
  const minutes = bookingMinutes({ offering, addOnIds });
  if (!minutes.ok) return minutes;
  const addOns = chosenAddOns(offering, addOnIds);
  if (!addOns.ok) return addOns;
  const base = basePrice(request);
  if (!base.ok) return base;

  const { currency } = base.value;
  const total = sumMoney(currency, [base.value, ...addOns.value.map(({ price }) => price)]);
  if (!total.ok) return total;
  const lines: QuoteLine[] = [
    { kind: 'base', label: offering.title, quantity: 1, amount: base.value.amount },
    ...addOns.value.map(
      ({ title, price }): QuoteLine => ({ kind: 'addOn', label: title, quantity: 1, amount: price.amount }),
    ),
  ];
  return ok({ currency, lines, total: total.value.amount });
}
