import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Quote } from '../quote.ts';
import type { Unused } from './discount.ts';
import { type OrderPriceRefusal, type OrderToPrice, type PricedItem, priceOrder } from './price-order.ts';

/** Something booked, with what it costs before discounts. */
export type OneToPrice = Omit<OrderToPrice, 'items'> & {
  readonly item: Omit<PricedItem, 'key' | 'categoryIds'>;
};

export interface PricedOne {
  readonly quote: Quote;
  /** Ids of the discounts that take something off. */
  readonly used: readonly string[];
}

/** Why a code that was typed for one thing cannot count for it: of several things it may count for another. */
const details: Partial<Record<Unused, string>> = {
  belowMinimum: 'the price is below what this code asks for',
  nothingInScope: 'this code is for something else',
  notTogether: 'this code cannot be combined with what is taken off already',
};

/**
 * The price of one thing that is bought by itself, a booking, by the engine that prices orders.
 * Refuses as `priceOrder` does, and a code that cannot count for it: `promo_code_invalid`.
 */
export function priceOne({
  item,
  ...order
}: OneToPrice): Result<PricedOne, OrderPriceRefusal | 'promo_code_invalid'> {
  const priced = priceOrder({ ...order, items: [{ ...item, key: '1', categoryIds: [] }] });
  if (!priced.ok) return priced;
  const { quote, used, unused } = priced.value;
  for (const { id, automatic } of order.discounts) {
    const why = automatic ? undefined : unused[id];
    const detail = why && details[why];
    if (detail) return refuse('promo_code_invalid', detail);
  }
  return ok({ quote, used: Object.keys(used) });
}
