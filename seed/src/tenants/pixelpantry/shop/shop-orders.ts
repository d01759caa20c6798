import type { Order, OrderItem } from '@evergrow/domain/commerce';
import { DAY, HOUR, MINUTE, type Millis } from '@evergrow/domain/kernel';
import type { QuoteLine } from '@evergrow/domain/pricing';
import { makeOrder } from '../../../factories/order.ts';
import type { ClientPerson } from '../../../people/person.ts';
import { paymentIdOf } from '../../../plan/books/books-of.ts';
import type { Random } from '../../../random.ts';
import type { OfferingDraft } from '../../offering-draft.ts';
import type { ShopPlan } from './plan-shop.ts';

/** Days back that orders were made in. */
const since = 120;
const vat = 20;

type Shelf = Readonly<Record<string, OfferingDraft>>;

/** What can be had as it stands: on sale, without choices, without a number of pieces, at one price. */
const plainIds = (offerings: Shelf, { listings }: ShopPlan): string[] =>
  Object.entries(offerings).flatMap(([id, { kind, price, published = true }]) => {
    const listing = listings[id];
    const isPlain =
      listing?.options.length === 0 &&
      !listing.stocked &&
      !listing.payWhatYouWant &&
      listing.publishAt === null &&
      listing.delivery.by === 'download';
    return kind === 'product' && published && price && price.amount > 0 && isPlain ? [id] : [];
  });

function orderOf(
  orderId: string,
  client: ClientPerson,
  ids: readonly string[],
  offerings: Shelf,
  at: Date,
  isBack: boolean,
) {
  const items = ids.flatMap((offeringId, index): OrderItem[] => {
    const { title = offeringId, price } = offerings[offeringId] ?? {};
    const net = price?.amount ?? 0;
    const tax = client.country === 'GB' ? Math.round((net * vat) / 100) : 0;
    const refunded = isBack && index === 0 ? net + tax : 0;
    return [
      {
        key: String(index + 1),
        offeringId,
        variantId: null,
        kind: 'product',
        title,
        choice: '',
        quantity: 1,
        net,
        tax,
        refunded,
        parts: [],
      },
    ];
  });
  const sum = (of: (item: OrderItem) => number) => items.reduce((all, item) => all + of(item), 0);
  const [tax, total, refunded] = [
    sum((item) => item.tax),
    sum((item) => item.net + item.tax),
    sum((item) => item.refunded),
  ];
  const taxes: QuoteLine[] =
    tax > 0
      ? [{ kind: 'tax', label: 'VAT', quantity: 1, amount: tax, reason: { of: 'percent', percent: vat } }]
      : [];
  const quote: Order['quote'] = {
    currency: 'GBP',
    lines: [
      ...items.map(({ title, net }): QuoteLine => ({ kind: 'base', label: title, quantity: 1, amount: net })),
      ...taxes,
    ],
    total,
  };
  return makeOrder({
    purpose: 'shop',
    status: refunded === 0 ? 'paid' : refunded < total ? 'partlyRefunded' : 'refunded',
    clientUid: client.uid,
    bookingIds: [],
    items,
    quote,
    due: total,
    refunded,
    refundsDue: refunded,
    refunds:
      refunded > 0
        ? [{ id: `re_seed_${at.getTime()}`, amount: refunded, state: 'succeeded', resolved: null }]
        : [],
    checkoutSessionId: null,
    openIntentId: null,
    paymentIntentId: paymentIdOf(orderId),
    createdAt: at,
    paidAt: new Date(at.getTime() + 2 * MINUTE),
    updatedAt: new Date(at.getTime() + (refunded > 0 ? 6 * HOUR : 2 * MINUTE)),
  });
}

/** The latest two that were simply paid: of one the buyer asked their bank for the money, of the other a refund came back. */
function withTroubles(orders: Readonly<Record<string, Order>>, now: Millis): Record<string, Order> {
  const paid = Object.entries(orders).filter(([, { status }]) => status === 'paid');
  const [disputed, failed] = paid.sort(
    ([, one], [, other]) => other.createdAt.getTime() - one.createdAt.getTime(),
  );
  const [openedAt, updatedAt] = [new Date(now - 9 * HOUR), new Date(now - 8 * HOUR)];
  const dispute: Order['disputes'][number] = {
    id: 'dp_seed',
    state: 'needsResponse',
    amount: disputed?.[1].due ?? 0,
    reason: 'product_not_received',
    dueBy: new Date(now + 6 * DAY),
    openedAt,
  };
  const amount = failed?.[1].due ?? 0;
  const refund: Order['refunds'][number] = { id: 're_seed_failed', amount, state: 'failed', resolved: null };
  return {
    ...orders,
    ...(disputed && {
      [disputed[0]]: { ...disputed[1], status: 'disputed', disputes: [dispute], updatedAt },
    }),
    ...(failed && {
      [failed[0]]: {
        ...failed[1],
        items: failed[1].items.map((item) => ({ ...item, refunded: item.net + item.tax })),
        refunds: [refund],
        refundsDue: amount,
        updatedAt,
      },
    }),
  };
}

/** What invented customers bought: some once, some again; the shop sells a little more each month, and little goes back. */
export function shopOrders(
  clients: readonly ClientPerson[],
  offerings: Shelf,
  shop: ShopPlan,
  now: Millis,
  random: Random,
): Record<string, Order> {
  const onSale = plainIds(offerings, shop);
  // A few are loved by everybody.
  const favourites = random.shuffle(onSale).slice(0, 4);
  const orders: Record<string, Order> = {};
  for (const client of clients) {
    const often = random.chance(0.2) ? 0 : random.int(1, 4);
    for (let made = 0; made < often; made += 1) {
      const daysAgo = Math.floor(since * random.next() * random.next()) + 1;
      const at = new Date(now - daysAgo * DAY + random.int(0, 10) * HOUR);
      const wanted = Array.from({ length: random.int(1, 2) }, () =>
        random.pick(random.chance(0.4) ? favourites : onSale),
      );
      const orderId = `seed-${random.id()}`;
      orders[orderId] = orderOf(orderId, client, [...new Set(wanted)], offerings, at, random.chance(0.06));
    }
  }
  return withTroubles(orders, now);
}
