import { type Locale, MINUTE } from '@evergrow/domain/kernel';
import type { Booking } from '@evergrow/domain/scheduling';
import type { Tenant } from '@evergrow/domain/tenancy';
import Stripe from 'stripe';
import { stripe } from '../adapters/stripe.ts';
import { environment } from '../kernel/environment.ts';
import { errorFacts, log } from '../kernel/log.ts';
import { Refusal } from '../kernel/refusal.ts';
import { holdBooking, holdOrder } from '../scheduling/booking-store.ts';
import { confirmFree } from './settle-payment.ts';

/** Stripe lets a session expire no sooner than this; our own hold ends earlier and then expires the session itself. */
const sessionLifetime = 31 * MINUTE;

type Buyer = { uid: string; email: string; locale: Locale };

/**
 * Where the client pays for a held booking. The amount is the order's, made from the catalog on the server.
 * Asked again it gives the same page. A booking that costs nothing is confirmed at once and has no page.
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
  if (order.data.quote.total === 0) {
    await confirmFree(tenantId, order.id, now);
    return { url: null };
  }
  const known = order.data.checkoutSessionId ? await openSession(order.data.checkoutSessionId) : null;
  if (known) return { url: known };
  const session = await createSession(tenantId, tenant, bookingId, booking, order.id, buyer, now);
  await order.reference.update({ checkoutSessionId: session.id, updatedAt: now });
  return { url: session.url };
}

async function openSession(id: string): Promise<string | null> {
  const session = await asking(() => stripe().checkout.sessions.retrieve(id));
  return session.status === 'open' ? session.url : null;
}

async function createSession(
  tenantId: string,
  tenant: Tenant,
  bookingId: string,
  booking: Booking,
  orderId: string,
  buyer: Buyer,
  now: Date,
) {
  const { PUBLIC_URL } = environment();
  const metadata = { tenantId, orderId, bookingId };
  const back = `${PUBLIC_URL}/t/${tenant.slug}/checkout/${bookingId}`;
  return await asking(() =>
    stripe().checkout.sessions.create(
      {
        mode: 'payment',
        client_reference_id: orderId,
        customer_email: buyer.email,
        locale: buyer.locale,
        line_items: booking.quote.lines.map((line) => ({
          quantity: 1,
          price_data: {
            currency: booking.quote.currency.toLowerCase(),
            unit_amount: line.amount,
            product_data: { name: line.quantity > 1 ? `${line.label} × ${line.quantity}` : line.label },
          },
        })),
        metadata,
        payment_intent_data: { metadata, description: `${tenant.name}: ${booking.offeringTitle}` },
        expires_at: Math.floor((now.getTime() + sessionLifetime) / 1000),
        success_url: `${back}?result=success`,
        cancel_url: `${back}?result=cancelled`,
      },
      { idempotencyKey: `checkout-${tenantId}-${orderId}` },
    ),
  );
}

/** What Stripe answers, or the refusal a client understands. */
async function asking<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    log('ERROR', 'stripe refused', {
      type: error.type,
      stripeRequestId: error.requestId,
      ...errorFacts(error),
    });
    throw new Refusal('payment_unavailable');
  }
}
