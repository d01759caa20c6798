import { randomUUID } from 'node:crypto';
import { type Listing, type Offering, plainListing, type Stock } from '@evergrow/domain/catalog';
import {
  type Cart,
  type CartInput,
  cartSchema,
  entitlementSchema,
  orderSchema,
} from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { giftCardSchema, type PromoCode, promoCodeSchema } from '@evergrow/domain/pricing';
import type { Tenant } from '@evergrow/domain/tenancy';
import { makeGiftCard } from '@evergrow/seed/factories/gift-card';
import { makeOffering } from '@evergrow/seed/factories/offering';
import { makePromoCode } from '@evergrow/seed/factories/promo-code';
import { makeTenant } from '@evergrow/seed/factories/tenant';
import { settlePayment } from '../../functions/src/commerce/settle-payment.ts';
import { settleEntitlements } from '../../functions/src/commerce/shop/fulfil-order.ts';
import { placeOrder } from '../../functions/src/commerce/shop/place-order.ts';
import { cartView, priceCartOf } from '../../functions/src/commerce/shop/quote-cart.ts';
import { collectionAt, documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { giftCardIdOf, newGiftCode } from '../../functions/src/pricing/gift-code.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' as const });

type Sold = { offering?: Partial<Offering>; listing?: Partial<Listing>; stock?: number };

/** A shop of its own in the emulator this process is pointed at, with a font (10.00), icons (5.00) and what `more` says. */
export async function shopWorld(more: Readonly<Record<string, Sold>> = {}, promo: Partial<PromoCode> = {}) {
  const tenantId = `t-${randomUUID()}`;
  const tenant: Tenant = makeTenant({ slug: tenantId.slice(0, 30), currency: 'EUR', country: 'ES' });
  await db().doc(paths.tenant(tenantId)).set(tenant);
  const at = new Date();
  const sell = async (id: string, { offering, listing, stock }: Sold) => {
    const made = makeOffering({
      kind: 'product',
      title: id,
      price: eur(1_000),
      durationMinutes: null,
      formats: [],
      ...offering,
    });
    await db().doc(paths.offering(tenantId, id)).set(made);
    if (listing)
      await db()
        .doc(paths.listing(tenantId, id))
        .set({ ...plainListing(at), ...listing });
    if (stock !== undefined) {
      const levels: Stock = { levels: { _: { onHand: stock, reserved: 0 } }, updatedAt: at };
      await db().doc(paths.stock(tenantId, id)).set(levels);
    }
  };
  const all: Record<string, Sold> = { font: {}, icons: { offering: { price: eur(500) } }, ...more };
  for (const [id, sold] of Object.entries(all)) await sell(id, sold);
  const code = 'TENOFF';
  const giftCode = newGiftCode();
  const gift = documentAt(paths.giftCard(tenantId, giftCardIdOf(tenantId, giftCode)), giftCardSchema);
  await db()
    .doc(paths.promoCode(tenantId, code))
    .set(makePromoCode({ kind: 'percent', value: 10, ...promo }));
  await gift.set(makeGiftCard({ issued: 3_000, balance: 3_000 }));

  const cart = (
    wanted: readonly (string | Partial<Cart['lines'][number]>)[],
    extra: Partial<CartInput> = {},
  ): Cart =>
    cartSchema.parse({
      lines: wanted.map((one) => ({
        variantId: null,
        quantity: 1,
        offered: null,
        ...(typeof one === 'string' ? { offeringId: one } : one),
      })),
      currency: 'EUR',
      ...extra,
    });
  const quote = async (wanted: Cart, uid: string | null = 'ana') =>
    cartView(await priceCartOf(tenantId, tenant, wanted, uid, new Date()));
  const place = async (wanted: Cart, uid = 'ana', expectedTotal?: number) => {
    const total = expectedTotal ?? (await quote(wanted, uid)).quote?.total ?? 0;
    const buyer = { uid, name: 'Ana Ruiz', email: `${uid}@example.com`, locale: 'en' as const };
    return await placeOrder(tenantId, tenant, { ...wanted, expectedTotal: total }, buyer, new Date());
  };
  const order = async (id: string) => {
    const found = (await documentAt(paths.order(tenantId, id), orderSchema).get()).data();
    if (!found) throw new Error('no order');
    return found;
  };
  const pay = async (orderId: string, at = new Date()) => {
    const { due, quote: accepted } = await order(orderId);
    const { currency } = accepted;
    await settlePayment(tenantId, { orderId, paymentIntentId: `pi_${orderId}`, amount: due, currency, at });
    await settleEntitlements(tenantId, orderId);
  };
  const granted = async (uid = 'ana') => {
    const found = await collectionAt(paths.entitlements(tenantId), entitlementSchema)
      .where('clientUid', '==', uid)
      .get();
    return found.docs
      .map((one) => one.data())
      .sort((one, other) => one.offeringId.localeCompare(other.offeringId));
  };
  const left = async (id: string) =>
    (await db().doc(paths.stock(tenantId, id)).get()).get('levels._') as object;
  const uses = async () =>
    (await documentAt(paths.promoCode(tenantId, code), promoCodeSchema).get()).data()?.uses;
  const card = async () => {
    const { balance, reserved, spent } = (await gift.get()).data() ?? {
      balance: -1,
      reserved: -1,
      spent: -1,
    };
    return { balance, reserved, spent };
  };
  return {
    tenantId,
    tenant,
    code,
    giftCode,
    sell,
    cart,
    quote,
    place,
    order,
    pay,
    granted,
    left,
    uses,
    card,
  };
}
export type ShopWorld = Awaited<ReturnType<typeof shopWorld>>;
