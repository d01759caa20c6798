import { orderSchema, type PlacedOrder } from '@evergrow/domain/commerce';
import { type BuyCard, type CardRecipient, isSold } from '@evergrow/domain/commerce/sold-card';
import { DAY, MINUTE, paths } from '@evergrow/domain/kernel';
import type { Tenant } from '@evergrow/domain/tenancy';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { newId } from '../../kernel/random.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';
import type { Buyer } from '../buyer.ts';
import { checkoutSession } from '../checkout-session.ts';
import { newOrder } from '../extra-order.ts';
import { paymentForm } from '../payments/payment-form.ts';
import { cardSalesOf, sealRecipient, soldCardAt } from './sold-card-store.ts';

/** Pages close after half an hour; the order outlives its page by a minute. */
const orderLifetime = 32 * MINUTE;
/** A card nobody paid is forgotten, and whom it was for. */
const unpaidKept = 2 * DAY;

const label = { en: 'Gift card', es: 'Tarjeta regalo' } as const;

/**
 * Orders a gift card and opens the page it is paid on, unless the form shall. It is no thing from a cart: no promotion and no other card takes anything
 * off it, and it is not taxed, since what it is spent on will be (a multi-purpose voucher: Directive (EU) 2016/1065).
 * @throws Refusal('invalid_request' | 'payment_unavailable') for an amount that is not sold
 */
export async function buyCard(
  tenantId: string,
  tenant: Tenant,
  {
    amount,
    recipient,
    payOn = 'page',
  }: Pick<BuyCard, 'amount' | 'payOn'> & {
    recipient: CardRecipient | null;
  },
  buyer: Buyer,
  now: Date,
): Promise<PlacedOrder> {
  if (!isSold(await cardSalesOf(tenantId), amount)) {
    throw new Refusal('invalid_request', undefined, [{ path: 'amount', message: 'not sold' }]);
  }
  const orderId = newId();
  const title = label[buyer.locale];
  const line = { kind: 'base' as const, label: title, quantity: 1, amount };
  const order = newOrder(
    {
      ...{ purpose: 'giftCard', clientUid: buyer.uid, clientName: buyer.name, bookingIds: [] },
      quote: { currency: tenant.currency, lines: [line], total: amount },
      expiresAt: new Date(now.getTime() + orderLifetime),
    },
    now,
  );
  const batch = db().batch();
  batch.create(documentAt(paths.order(tenantId, orderId), orderSchema), order);
  batch.create(soldCardAt(tenantId, orderId), {
    ...{ buyerUid: buyer.uid, amount, state: 'waiting', cardId: null, codeSealed: null },
    recipientSealed: recipient === null ? null : await sealRecipient(tenantId, orderId, recipient),
    isGift: recipient !== null,
    ...{ tokenHash: null, sentAt: null, createdAt: now, updatedAt: now },
    expiresAt: new Date(now.getTime() + unpaidKept),
  });
  await batch.commit();
  if (payOn === 'form' && paymentForm() !== null) return { orderId, url: null };
  const page = { tenantId, tenant, buyer, title, back: `/t/${tenant.slug}/gift-cards/${orderId}` };
  return { orderId, url: await checkoutSession(await holdOrder(tenantId, orderId), page, now) };
}
