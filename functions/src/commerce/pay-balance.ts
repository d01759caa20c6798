import type { Order, PlacedOrder } from '@evergrow/domain/commerce';
import type { PayBalance } from '@evergrow/domain/commerce/payments';
import type { Quote } from '@evergrow/domain/pricing';
import { type Booking, balanceOf, stands } from '@evergrow/domain/scheduling';
import type { Tenant } from '@evergrow/domain/tenancy';
import { db } from '../kernel/firebase.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { Refusal } from '../kernel/refusal.ts';
import { type Held, holdBooking, holdOrder } from '../scheduling/booking-store.ts';
import type { Buyer } from './buyer.ts';
import { checkoutSession } from './checkout-session.ts';
import { writeExtraOrder } from './extra-order.ts';
import { paymentForm } from './payments/payment-form.ts';

/**
 * The order by which the client pays what is still owed for a booking: extra time they agreed to first, then the rest of the
 * price; and the page it is paid on, unless the form shall.
 * @throws Refusal('not_found' | 'invalid_transition' | 'payment_unavailable') — the second where nothing is owed
 */
export async function payBalance(
  tenantId: string,
  tenant: Tenant,
  bookingId: string,
  buyer: Buyer,
  now: Date,
  payOn: PayBalance['payOn'] = 'page',
): Promise<PlacedOrder> {
  const { order, title } = await optimistically(async () => {
    const booking = await holdBooking(tenantId, bookingId);
    if (booking.data.clientUid !== buyer.uid) throw new Refusal('not_found');
    if (!stands(booking.data)) throw new Refusal('invalid_transition');
    return {
      order: (await unpaidOrder(tenantId, booking)) ?? (await orderRest(tenantId, booking, now)),
      title: booking.data.offeringTitle,
    };
  });
  if (payOn === 'form' && paymentForm() !== null) return { orderId: order.id, url: null };
  const back = `/t/${tenant.slug}/bookings/${bookingId}`;
  const url = await checkoutSession(order, { tenantId, tenant, buyer, title, back }, now);
  return { orderId: order.id, url };
}

/** An order made for the booking before that is still right and still to be paid. */
async function unpaidOrder(tenantId: string, booking: Held<Booking>): Promise<Held<Order> | null> {
  const orders = await Promise.all(booking.data.extraOrderIds.map((id) => holdOrder(tenantId, id)));
  const rest = balanceOf(booking.data);
  return (
    orders.find(
      ({ data }) => data.status === 'awaitingPayment' && (data.purpose === 'adjustment' || data.due === rest),
    ) ?? null
  );
}

/** The order by which the rest of a booking is paid: the one there is, as long as it is right, else a new one. */
export async function restOrder(tenantId: string, booking: Held<Booking>, now: Date): Promise<Held<Order>> {
  const known = await unpaidOrder(tenantId, booking);
  return known?.data.purpose === 'balance' ? known : await orderRest(tenantId, booking, now);
}

async function orderRest(tenantId: string, booking: Held<Booking>, now: Date): Promise<Held<Order>> {
  const rest = balanceOf(booking.data);
  if (rest === 0) throw new Refusal('invalid_transition', 'Nothing is left to pay');
  const { currency } = booking.data.quote;
  const line = { kind: 'base' as const, label: booking.data.offeringTitle, quantity: 1, amount: rest };
  const quote: Quote = { currency, lines: [line], total: rest };
  const { orderId } = booking.data;
  const first = orderId === null ? null : await holdOrder(tenantId, orderId);
  // What was found in the directory stays found there.
  const viaMarket = first && first.data.viaMarket > 0 ? rest : 0;
  // A share is earned of the rest too; a credit for a friend was, by the first.
  const by = first?.data.recommended ?? null;
  const recommended = by?.kind === 'affiliate' ? by : null;
  const batch = db().batch();
  const facts = { purpose: 'balance', quote, viaMarket, recommended, now } as const;
  const { id } = writeExtraOrder(batch, tenantId, booking, facts);
  await batch.commit();
  return await holdOrder(tenantId, id);
}
