import { listingSchema, offeringKindSchema } from '@evergrow/domain/catalog';
import {
  applyPayment,
  applyRefund,
  type CartLine,
  type Order,
  orderIn,
  priceCart,
  refundItems,
  type SoldProduct,
} from '@evergrow/domain/commerce';
import { MINUTE, utcDay } from '@evergrow/domain/kernel';
import { makeOrder } from '../../../factories/order.ts';
import type { ClientPerson } from '../../../people/person.ts';
import { paymentIdOf } from '../../../plan/books/books-of.ts';
import { mustBe } from '../../../plan/must-be.ts';
import type { OfferingDraft } from '../../offering-draft.ts';
import type { ShopPlan } from '../shop/plan-shop.ts';

export type Shelf = Readonly<Record<string, OfferingDraft>>;
export type ShopNow = { readonly offerings: Shelf; readonly shop: ShopPlan };

/** One of something as it stands in a cart. */
export const one = (offeringId: string, variantId: string | null = null): CartLine => ({
  offeringId,
  variantId,
  quantity: 1,
  offered: null,
});

function productsOf({ offerings, shop }: ShopNow): Record<string, SoldProduct> {
  return Object.fromEntries(
    Object.entries(offerings).flatMap(([id, { kind, title = id, price, published = true }]) => {
      const listing = shop.listings[id];
      const offering = { kind: offeringKindSchema.parse(kind), title, price: price ?? null, published };
      const sold = listing && {
        offering,
        listing: listingSchema.parse(listing),
        stock: shop.stock[id] ?? null,
      };
      return sold ? [[id, sold] as const] : [];
    }),
  );
}

/** A cart that was bought and paid two minutes later. */
export function buy(
  now: ShopNow,
  client: ClientPerson,
  orderId: string,
  lines: readonly CartLine[],
  createdAt: Date,
): Order {
  const facts = {
    currency: 'GBP' as const,
    now: createdAt.getTime(),
    products: productsOf(now),
    ...{ group: null, discounts: [], taxes: now.shop.settings.taxes, date: utcDay(createdAt.getTime()) },
    ...{ country: client.country, exempt: false, giftCards: [] },
  };
  const { cart } = mustBe(priceCart(lines, facts));
  if (!cart) throw new Error(`nothing of ${orderId} can be bought`);
  const order = makeOrder({
    ...{ purpose: 'shop', status: 'awaitingPayment', bookingIds: [], clientUid: client.uid },
    items: cart.lines.flatMap(({ item }) => (item ? [item] : [])),
    quote: cart.order.quote,
    ...{ due: cart.order.quote.total, checkoutSessionId: null, paymentIntentId: null },
    ...{ createdAt, paidAt: null, updatedAt: createdAt },
  });
  const at = new Date(createdAt.getTime() + 2 * MINUTE);
  const { currency, total: amount } = order.quote;
  const payment = { orderId, paymentIntentId: paymentIdOf(orderId), amount, currency, at };
  return orderIn(
    mustBe(applyPayment({ orders: { [orderId]: order }, bookings: {}, months: [] }, payment)),
    orderId,
  );
}

/** The order with one of its things given back, in whole. */
export function giveBack(orderId: string, order: Order, key: string, at: Date): Order {
  const item = order.items.find((each) => each.key === key);
  const amount = item ? item.net + item.tax : 0;
  const owed = mustBe(refundItems(orderId, order, { [key]: amount }, at)).order;
  const refunds = [{ id: `re_seed_${orderId.replaceAll(/\W/g, '_')}`, amount, state: 'succeeded' as const }];
  return mustBe(applyRefund(owed, { orderId, refunds, at: new Date(at.getTime() + 2 * MINUTE) })).order;
}
