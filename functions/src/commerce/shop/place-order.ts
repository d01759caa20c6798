import { type LineProblem, orderSchema, type PlacedOrder, type PlaceOrder } from '@evergrow/domain/commerce';
import { marketPartOf } from '@evergrow/domain/commerce/connect';
import { MINUTE, paths } from '@evergrow/domain/kernel';
import { spendInTurn } from '@evergrow/domain/pricing/engine';
import { payableInMoney } from '@evergrow/domain/scheduling';
import type { Tenant } from '@evergrow/domain/tenancy';
import { foundByLink } from '../../catalog/market/market-link.ts';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { inTurn } from '../../kernel/in-turn.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { newId } from '../../kernel/random.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { checkTotal } from '../../pricing/price-booking.ts';
import { promoRefusal } from '../../pricing/read-promo.ts';
import { reserveRedemption } from '../../pricing/redemption-store.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';
import type { Buyer } from '../buyer.ts';
import { checkoutSession } from '../checkout-session.ts';
import { newOrder } from '../extra-order.ts';
import { writeGift } from '../gifts/gift-store.ts';
import { paymentForm } from '../payments/payment-form.ts';
import { confirmFree } from '../settle-payment.ts';
import { type CartPrice, priceCartOf } from './quote-cart.ts';

const codeOf: Record<LineProblem, 'offering_not_found' | 'sold_out' | 'invalid_request'> = {
  notSold: 'offering_not_found',
  soldOut: 'sold_out',
  fewer: 'sold_out',
  tooMany: 'invalid_request',
  offer: 'invalid_request',
};

/** All of a cart can be bought or none of it: its refusal names each line and code that cannot. */
function checkAll({ lines, codes }: CartPrice): void {
  const wrong = lines.flatMap(({ problem }, index) =>
    problem ? [{ path: `lines.${index}`, message: problem, code: codeOf[problem] }] : [],
  );
  const [first] = wrong;
  if (first) {
    const errors = wrong.map(({ path, message }) => ({ path, message }));
    throw new Refusal(first.code, 'Something in the cart cannot be bought as it stands', errors);
  }
  const refused = codes.promos.find(({ discount }) => discount === null);
  if (refused?.problem) throw promoRefusal(refused.problem);
  if (codes.gifts.some(({ gift }) => gift === null)) throw new Refusal('gift_card_invalid');
}

/** Minor units of what is due that were found in the directory of all businesses. */
function foundIn(
  tenantId: string,
  { lines, order: { quote } }: NonNullable<CartPrice['cart']>,
  link: string | undefined,
  now: Date,
): number {
  const items = lines.flatMap(({ item }) =>
    item ? [{ of: 'offering' as const, id: item.offeringId, amount: item.net + item.tax }] : [],
  );
  const found = foundByLink(link, tenantId, items, now).reduce((sum, { amount }) => sum + amount, 0);
  return marketPartOf(payableInMoney(quote), quote.total, found);
}

/** Orders one buyer may have open at a time: each holds stock and codes that others want. */
const mostOpen = 5;

async function checkOpenOrders(tenantId: string, clientUid: string): Promise<void> {
  const open = await collectionAt(paths.orders(tenantId), orderSchema)
    .where('clientUid', '==', clientUid)
    .where('purpose', '==', 'shop')
    .where('status', '==', 'awaitingPayment')
    .limit(mostOpen)
    .get();
  if (open.size >= mostOpen)
    throw new Refusal('limit_reached', 'Pay or give up one of the open orders first');
}

type Placing = Omit<PlaceOrder, 'gift' | 'payOn'> & Partial<Pick<PlaceOrder, 'gift' | 'payOn'>>;

/**
 * Turns a cart into an order that holds its stock, codes and gift cards until it is paid or expires, and opens the page it
 * is paid on, unless the form shall; what costs nothing is handed over at once.
 * @throws Refusal('offering_not_found' | 'sold_out' | 'invalid_request' | 'promo_code_invalid' | 'gift_card_invalid' |
 * 'limit_reached' | 'quote_changed' | 'currency_mismatch' | 'amount_overflow' | 'payment_unavailable')
 */
export async function placeOrder(
  tenantId: string,
  tenant: Tenant,
  { expectedTotal, gift = null, payOn = 'page', ...wanted }: Placing,
  buyer: Buyer,
  now: Date,
): Promise<PlacedOrder> {
  await checkOpenOrders(tenantId, buyer.uid);
  const orderId = newId();
  const attempt = async () => {
    const priced = await priceCartOf(tenantId, tenant, wanted, buyer.uid, now);
    checkAll(priced);
    const { cart, standing, codes, recommended } = priced;
    if (!cart) throw new Refusal('invalid_request', 'There is nothing in the cart');
    const { quote, used } = cart.order;
    checkTotal(quote, expectedTotal);
    const batch = db().batch();
    const order = newOrder(
      {
        purpose: 'shop',
        clientUid: buyer.uid,
        clientName: buyer.name,
        bookingIds: [],
        items: cart.lines.flatMap(({ item }) => (item ? [item] : [])),
        quote,
        viaMarket: foundIn(tenantId, cart, wanted.referral?.code, now),
        recommended,
        expiresAt: new Date(now.getTime() + (standing.settings.holdMinutes + 1) * MINUTE),
      },
      now,
    );
    batch.create(documentAt(paths.order(tenantId, orderId), orderSchema), order);
    if (gift) await writeGift(batch, tenantId, tenant, { orderId, order, wish: gift, now });
    const spent = spendInTurn(
      quote.total,
      codes.gifts.map(({ gift }) => gift?.balance.amount ?? 0),
    );
    await reserveRedemption(batch, tenantId, {
      orderId,
      clientUid: buyer.uid,
      promoCodes: Object.keys(used),
      giftCards: codes.gifts
        .map(({ id }, index) => ({ id, amount: spent[index] ?? 0 }))
        .filter(({ amount }) => amount > 0),
      stock: cart.stock,
      now,
    });
    await batch.commit();
    return order;
  };
  const first = wanted.lines[0]?.offeringId ?? '';
  const order = await inTurn(`${tenantId}/shop/${first}`, () => optimistically(attempt));
  if (order.due === 0) {
    await confirmFree(tenantId, orderId, now);
    return { orderId, url: null };
  }
  if (payOn === 'form' && paymentForm() !== null) return { orderId, url: null };
  const title = order.items[0]?.title ?? '';
  const page = { tenantId, tenant, buyer, title, back: `/t/${tenant.slug}/orders/${orderId}` };
  return { orderId, url: await checkoutSession(await holdOrder(tenantId, orderId), page, now) };
}
