import type { Tenant } from '@evergrow/domain/tenancy';
import { Refusal } from '../kernel/refusal.ts';
import { holdBooking, holdOrder } from '../scheduling/booking-store.ts';
import type { Buyer } from './buyer.ts';
import { checkoutSession } from './checkout-session.ts';
import { keepsCard } from './payments/keeps-card.ts';
import { confirmFree } from './settle-payment.ts';

/**
 * Where the client pays for a held booking and all that is held with it. Where nothing is due now it is confirmed at
 * once and has no page.
 * @throws Refusal('not_found' | 'hold_expired' | 'invalid_transition' | 'payment_unavailable')
 */
export async function openCheckout(
  tenantId: string,
  tenant: Tenant,
  bookingId: string,
  buyer: Buyer,
  now: Date,
): Promise<{ url: string | null }> {
  const { data: booking } = await holdBooking(tenantId, bookingId);
  if (booking.clientUid !== buyer.uid || !booking.orderId) throw new Refusal('not_found');
  if (booking.status === 'expired') throw new Refusal('hold_expired');
  if (booking.status !== 'pending') throw new Refusal('invalid_transition');
  if (!booking.holdExpiresAt || booking.holdExpiresAt <= now) throw new Refusal('hold_expired');
  const order = await holdOrder(tenantId, booking.orderId);
  if (order.data.due === 0) {
    await confirmFree(tenantId, order.id, now);
    return { url: null };
  }
  const keepCard = await keepsCard(tenantId, booking);
  const back = `/t/${tenant.slug}/checkout/${bookingId}`;
  return {
    url: await checkoutSession(
      order,
      { tenantId, tenant, buyer, title: booking.offeringTitle, back, keepCard },
      now,
    ),
  };
}
