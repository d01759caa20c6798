import { type Order, orderSchema } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { giftCardSchema, promoCodeClientSchema, promoCodeSchema } from '@evergrow/domain/pricing';
import { type BookingPolicy, defaultBookingPolicy } from '@evergrow/domain/scheduling';
import { makeCreditGrant } from '@evergrow/seed/factories/credit-grant';
import { makeGiftCard } from '@evergrow/seed/factories/gift-card';
import { makeMember } from '@evergrow/seed/factories/member';
import { makePromoCode } from '@evergrow/seed/factories/promo-code';
import { grantAt } from '../../functions/src/commerce/credit-store.ts';
import { settlePayment } from '../../functions/src/commerce/settle-payment.ts';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { giftCardIdOf, newGiftCode } from '../../functions/src/pricing/gift-code.ts';
import { bookingWorld } from './booking-world.ts';

export const uid = 'client-0';
export const promoCode = 'WELCOME';

/**
 * A business whose session costs 100; a code of 10 % with one use for each client, a gift card of 30 and a grant of five
 * credits. Cancelling costs half from two days before on, missing it all.
 */
export async function tenderWorld(changes: Partial<BookingPolicy> = {}, clients = 1, price = 10_000) {
  const policy = {
    ...defaultBookingPolicy,
    cancellationFees: [{ hoursBefore: 48, percent: 50 }],
    ...changes,
  };
  const offering = { price: { amount: price, currency: 'EUR' as const } };
  const world = await bookingWorld({ clients, service: { policy }, offering });
  const { tenantId } = world;
  const giftCardCode = newGiftCode();
  const giftCardId = giftCardIdOf(tenantId, giftCardCode);
  const gift = documentAt(paths.giftCard(tenantId, giftCardId), giftCardSchema);
  const promo = documentAt(paths.promoCode(tenantId, promoCode), promoCodeSchema);
  await Promise.all([
    gift.set(makeGiftCard({ issued: 3_000, balance: 3_000 })),
    promo.set(makePromoCode({ maxUses: 5, maxPerClient: 1 })),
    grantAt(tenantId, 'grant').set(makeCreditGrant({ clientUid: uid, offeringIds: [world.offeringId] })),
  ]);
  const start = world.slots(5)[0]?.start ?? 0;
  const credits = (await grantAt(tenantId, 'grant').get()).data()?.remaining ?? 0;
  /** What is left of everything, and whether anything is still held. */
  const left = async () => {
    const [card, code, mine, grant] = await Promise.all([
      gift.get(),
      promo.get(),
      documentAt(paths.promoCodeClient(tenantId, promoCode, uid), promoCodeClientSchema).get(),
      grantAt(tenantId, 'grant').get(),
    ]);
    const { balance, reserved, spent } = card.data() ?? { balance: -1, reserved: -1, spent: -1 };
    return {
      gift: { balance, reserved, spent },
      uses: [code.data()?.uses, mine.data()?.uses ?? 0],
      credits: (grant.data()?.remaining ?? -1) - credits,
    };
  };
  const order = async (id: string): Promise<Order> => {
    const found = (await documentAt(paths.order(tenantId, id), orderSchema).get()).data();
    if (!found) throw new Error('no order');
    return found;
  };
  const pay = async (orderId: string, at = new Date()) => {
    const { due, quote } = await order(orderId);
    const { currency } = quote;
    await settlePayment(tenantId, { orderId, paymentIntentId: `pi_${orderId}`, amount: due, currency, at });
  };
  const hold = (client = 0) => world.hold(client, start, new Date(), { promoCode, giftCardCode });
  return { ...world, world, start, giftCardCode, left, order, pay, holdWithCodes: hold };
}
export type World = Awaited<ReturnType<typeof tenderWorld>>;

export const untouched = { gift: { balance: 3_000, reserved: 0, spent: 0 }, uses: [0, 0], credits: 0 };
export const held = { gift: { balance: 0, reserved: 3_000, spent: 0 }, uses: [1, 1], credits: 0 };
export const used = { gift: { balance: 0, reserved: 0, spent: 3_000 }, uses: [1, 1], credits: 0 };

export const actingAs = (
  { tenantId, tenant }: World,
  who: string,
  role: 'client' | 'provider' | 'admin',
) => ({
  tenantId,
  tenant,
  role,
  member: makeMember({ uid: who, role }),
});
export const facts = (bookingId: string, now = new Date()) => ({
  bookingId,
  reason: '',
  actor: 'test',
  requestId: 'request',
  now,
});
export const client = (world: World) => actingAs(world, uid, 'client');
