import {
  type BuyPackage,
  creditGrantSchema,
  grantOfPackage,
  orderSchema,
  type PlacedOrder,
  packageSchema,
} from '@evergrow/domain/commerce';
import { MINUTE, paths } from '@evergrow/domain/kernel';
import { totalOf } from '@evergrow/domain/pricing';
import { memberSchema, type Tenant } from '@evergrow/domain/tenancy';
import { foundByLink } from '../catalog/market/market-link.ts';
import { documentAt } from '../kernel/collection.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import { newId } from '../kernel/random.ts';
import { Refusal } from '../kernel/refusal.ts';
import { holdOrder } from '../scheduling/booking-store.ts';
import { recommendedBy } from './affiliates/recommended-by.ts';
import type { Buyer } from './buyer.ts';
import { checkoutSession } from './checkout-session.ts';
import { newOrder } from './extra-order.ts';
import { paymentForm } from './payments/payment-form.ts';
import { confirmFree } from './settle-payment.ts';

const orderLifetime = 31 * MINUTE;

/**
 * Orders a package and opens the page it is paid on, unless the form shall. Its credits come with the payment; one that costs
 * nothing gives them at once.
 * @throws Refusal('not_found' | 'payment_unavailable') for a package that is not on sale
 */
export async function buyPackage(
  tenantId: string,
  tenant: Tenant,
  {
    packageId,
    referral,
    payOn = 'page',
  }: Pick<BuyPackage, 'referral'> & Partial<Pick<BuyPackage, 'payOn'>> & { packageId: string },
  buyer: Buyer,
  now: Date,
): Promise<PlacedOrder> {
  const sold = (await documentAt(paths.package(tenantId, packageId), packageSchema).get()).data();
  if (!sold?.published) throw new Refusal('not_found');
  const { amount, currency } = sold.price;
  const { offeringIds } = sold;
  // A package is found where what it is good for is.
  const items = offeringIds.map((id) => ({ of: 'offering' as const, id }));
  const isFound = foundByLink(referral?.code, tenantId, items, now).length > 0;
  const buying = { clientUid: buyer.uid, currency, ownCurrency: tenant.currency, offeringIds, now };
  const recommended = await recommendedBy(tenantId, referral, buying);
  const line = { kind: 'base' as const, label: sold.title, quantity: 1, amount };
  const orderId = newId();
  const expiresAt = new Date(now.getTime() + orderLifetime);
  const order = newOrder(
    {
      purpose: 'package',
      clientUid: buyer.uid,
      clientName: buyer.name,
      bookingIds: [],
      itemId: packageId,
      quote: { currency, lines: [line], total: amount },
      viaMarket: isFound ? amount : 0,
      recommended,
      expiresAt,
    },
    now,
  );
  await documentAt(paths.order(tenantId, orderId), orderSchema).create(order);
  if (order.due === 0) {
    await confirmFree(tenantId, orderId, now);
    return { orderId, url: null };
  }
  if (payOn === 'form' && paymentForm() !== null) return { orderId, url: null };
  const page = { tenantId, tenant, buyer, title: sold.title, back: `/t/${tenant.slug}/packages` };
  return { orderId, url: await checkoutSession(await holdOrder(tenantId, orderId), page, now) };
}

/** A package was paid: its credits, under the order's own id, so that they are given once. */
export async function grantPaidPackage(tenantId: string, orderId: string): Promise<void> {
  const { data: order } = await holdOrder(tenantId, orderId);
  if (order.purpose !== 'package' || order.itemId === null || order.paidAt === null) return;
  const [sold, member] = await Promise.all([
    documentAt(paths.package(tenantId, order.itemId), packageSchema).get(),
    documentAt(paths.member(tenantId, order.clientUid), memberSchema).get(),
  ]);
  const bought = sold.data();
  if (!bought) throw new Error('a package that was paid is gone');
  const clientName = member.data()?.displayName ?? '';
  const to = { clientUid: order.clientUid, clientName, packageId: order.itemId, orderId };
  await documentAt(paths.creditGrant(tenantId, orderId), creditGrantSchema)
    .create(grantOfPackage(bought, to, order.paidAt, '', totalOf(order.quote)))
    .catch((error: unknown) => {
      if (!isLostRace(error)) throw error;
    });
}
