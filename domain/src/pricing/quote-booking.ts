import type { Offering } from '../catalog/index.ts';
import { type Money, ok, type Result, refuse } from '../kernel/index.ts';
import { sessionMinutes } from './booking-minutes.ts';
import { chosenAddOns } from './chosen-add-ons.ts';
import { type Discount, type PricedOne, priceOne } from './engine/index.ts';
import { type MoneyRefusal, payable, pricePerMinutes, sumMoney } from './money-arithmetic.ts';
import type { QuoteLine } from './quote.ts';
import { areaLine, type GiftBalance, type PricedArea, pricePer } from './visit/index.ts';

export interface BookingQuoteRequest {
  /** What is booked: discounts can be for some of what is sold. */
  readonly offeringId: string;
  readonly offering: Pick<Offering, 'kind' | 'title' | 'price' | 'durationMinutes' | 'addOns'>;
  readonly addOnIds: readonly string[];
  /** The provider's price of one hour, from the catalog: what an offering without a price of its own costs. */
  readonly providerPrice: Money;
  /** One of `durations`; left out, the offering's own length. */
  readonly durationMinutes?: number | undefined;
  readonly durations?: readonly number[] | undefined;
  /** Left out: one. */
  readonly seats?: number | undefined;
  /** Where it is done at the client's; left out or null: elsewhere, or in no area. */
  readonly area?: PricedArea | null | undefined;
  /** Promotions that apply by themselves, and the code that was typed; left out: none. */
  readonly discounts?: readonly Discount[] | undefined;
  readonly giftCard?: GiftBalance | null | undefined;
}

/** One seat: the offering's own price in proportion to the length, or, where it has none, the provider's for it. */
function seatPrice(
  { offering, providerPrice }: BookingQuoteRequest,
  minutes: number,
): Result<Money, MoneyRefusal> {
  const { price, durationMinutes } = offering;
  if (price === null) return pricePerMinutes(providerPrice, minutes);
  const own = durationMinutes ?? minutes;
  if (minutes === own) return ok(price);
  const checked = payable(price);
  return checked.ok ? payable({ ...price, amount: pricePer(price.amount, minutes, own) }) : checked;
}

/**
 * The price of a booking, line by line: the session (for each seat), each add-on, what the client's area puts on or takes
 * off, what promotions and a code take off, by the engine that prices everything sold; a gift card pays of the total. Computed from the catalog only.
 * Refuses with `invalid_request` (not bookable, unknown length, unknown or repeated add-on, no whole number of seats, an
 * amount that is negative or no whole number), `currency_mismatch` (an add-on or gift card in another currency, or a
 * provider's price used for an offering in another), `amount_overflow` (a line or the total above the largest payable
 * amount), `promo_code_invalid` (a code that cannot count for this).
 */
export function quoteBooking(
  request: BookingQuoteRequest,
): Result<PricedOne, MoneyRefusal | 'promo_code_invalid'> {
  const { offering, addOnIds, seats = 1 } = request;
  const minutes = sessionMinutes(request);
  if (!minutes.ok) return minutes;
  const addOns = chosenAddOns(offering, addOnIds);
  if (!addOns.ok) return addOns;
  const seat = seatPrice(request, minutes.value);
  if (!seat.ok) return seat;
  if (!Number.isInteger(seats) || seats < 1) return refuse('invalid_request', 'seats are whole');

  const { currency } = seat.value;
  const base = { currency, amount: seat.value.amount * seats };
  const sum = sumMoney(currency, [base, ...addOns.value.map(({ price }) => price)]);
  if (!sum.ok) return sum;
  const lines: QuoteLine[] = [
    { kind: 'base', label: offering.title, quantity: seats, amount: base.amount },
    ...addOns.value.map(
      ({ title, price }): QuoteLine => ({ kind: 'addOn', label: title, quantity: 1, amount: price.amount }),
    ),
  ];
  const area = areaLine(request.area ?? null, sum.value.amount);
  if (area) lines.push(area);
  return priceOne({
    currency,
    item: {
      offeringId: request.offeringId,
      kind: offering.kind,
      quantity: seats,
      lines,
      undiscounted: [],
      taxes: [],
    },
    discounts: request.discounts ?? [],
    // Nothing taxes a session by itself: its price is what is paid.
    place: { date: '', areaId: null, country: null, exempt: false },
    tip: 0,
    giftCards: request.giftCard ? [request.giftCard] : [],
  });
}
