import { type Booking, balanceOf, chargeStep, type Series, seriesSchema } from '@evergrow/domain/scheduling';
import type { Tenant } from '@evergrow/domain/tenancy';
import Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { passedOnOf, sharingOf } from '../../commerce/connect/sharing.ts';
import { restOrder } from '../../commerce/pay-balance.ts';
import { closeIntent } from '../../commerce/payments/close-intent.ts';
import { isOpen } from '../../commerce/payments/open-intent.ts';
import { settlePayment } from '../../commerce/settle-payment.ts';
import { onStatement } from '../../commerce/stripe/page-look.ts';
import { collectionGroupOf } from '../../kernel/collection.ts';
import { eachDue } from '../../kernel/each-due.ts';
import { log } from '../../kernel/log.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { tenantById } from '../../tenancy/tenant-store.ts';
import { holdBooking } from '../booking-store.ts';
import { noteUnpaid } from './note-unpaid.ts';
import { releaseUnpaid } from './release-unpaid.ts';
import { bookingsAhead, holdSeries, nextChargeOf } from './series-store.ts';

type Of = { tenantId: string; tenant: Tenant; seriesId: string; series: Series };

/** Charges, or gives up, what is due of all series; run every hour. */
export async function chargeDue(now: Date): Promise<number> {
  const due = await collectionGroupOf('series', seriesSchema)
    .where('status', 'in', ['active', 'paused', 'ended'])
    .where('nextChargeAt', '<=', now)
    .orderBy('nextChargeAt')
    .limit(200)
    .get();
  return await eachDue(due, async (tenantId, { id }) => {
    const tenant = await tenantById(tenantId);
    if (tenant) await chargeSeries(tenantId, tenant, id, now);
  });
}

/** What is due of the bookings of one series, and when it is to be looked at again. */
export async function chargeSeries(
  tenantId: string,
  tenant: Tenant,
  seriesId: string,
  now: Date,
): Promise<void> {
  const { data: series } = await holdSeries(tenantId, seriesId);
  const of = { tenantId, tenant, seriesId, series };
  let next: Date | null = null;
  const sooner = (at: Date) => {
    if (next === null || at < next) next = at;
  };
  const waiting: { id: string; data: Booking }[] = [];
  for (const found of await bookingsAhead(tenantId, seriesId, now)) {
    if (found.data.status !== 'confirmed' || balanceOf(found.data) === 0) continue;
    const step = chargeStep(found.data, now.getTime());
    if (step.step === 'wait') waiting.push(found);
    else if (step.step === 'release') await releaseUnpaid(of, found.id, now);
    else if (!(await charge(of, found.id, step.attempt, now))) sooner(new Date(step.next));
  }
  const later = nextChargeOf(waiting, now);
  if (later) sooner(later);
  await optimistically(async () => {
    const held = await holdSeries(tenantId, seriesId);
    await held.reference.update({ nextChargeAt: next, updatedAt: now }, { lastUpdateTime: held.version });
  });
}

/**
 * Charges the card that was kept for one booking. The key names the order and the attempt: run again it is the same
 * charge. Declined, or without a card, the client is told, with a link to pay.
 * @returns whether it is paid
 */
async function charge(of: Of, bookingId: string, attempt: number, now: Date): Promise<boolean> {
  const { tenantId, tenant, series } = of;
  const order = await optimistically(async () => {
    const booking = await holdBooking(tenantId, bookingId);
    return balanceOf(booking.data) > 0 ? await restOrder(tenantId, booking, now) : null;
  });
  if (!order) return true;
  if (!series.card) {
    await noteUnpaid(tenantId, order.id, attempt, now);
    return false;
  }
  const { checkoutSessionId, openIntentId } = order.data;
  if (openIntentId !== null && (await isPaidInForm(openIntentId))) return true;
  if (checkoutSessionId !== null && (await isPaidOnPage(checkoutSessionId))) return true;
  const { currency } = order.data.quote;
  const sharing = await sharingOf(tenantId, order.data);
  try {
    const intent = await stripe().paymentIntents.create(
      {
        amount: order.data.due,
        currency: currency.toLowerCase(),
        customer: series.card.customerId,
        payment_method: series.card.paymentMethodId,
        off_session: true,
        confirm: true,
        // Nobody is there who could be led away and back; without this Stripe asks for an address to return to.
        automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
        description: `${tenant.name}: ${series.offeringTitle}`,
        ...onStatement(tenant),
        metadata: { tenantId, orderId: order.id, bookingId },
        ...sharing,
      },
      { idempotencyKey: `series-${tenantId}-${order.id}-${attempt}` },
    );
    if (intent.status !== 'succeeded') return false;
    const { id: paymentIntentId, amount_received: amount } = intent;
    const paid = { paymentIntentId, amount, currency, passedOn: passedOnOf(intent) };
    await settlePayment(tenantId, { orderId: order.id, ...paid, at: now });
    return true;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    log('WARNING', 'card not charged', { tenant: tenantId, orderId: order.id, type: error.type });
    // A declined charge is told by its own webhook; a card that is gone makes none.
    if (error.type === 'StripeInvalidRequestError') await noteUnpaid(tenantId, order.id, attempt, now);
    return false;
  }
}

/**
 * Whether the client has paid on a page they opened; otherwise the page is closed, so that nobody pays there what the
 * card is charged for.
 */
async function isPaidOnPage(sessionId: string): Promise<boolean> {
  const session = await stripe().checkout.sessions.retrieve(sessionId);
  if (session.status === 'complete') return true;
  if (session.status === 'open') await stripe().checkout.sessions.expire(sessionId);
  return false;
}

/** Whether the client is paying in a form they opened; otherwise it is closed, for the same reason. */
async function isPaidInForm(intentId: string): Promise<boolean> {
  if (await closeIntent(intentId)) return false;
  if (isOpen(await stripe().paymentIntents.retrieve(intentId))) throw new Refusal('payment_unavailable');
  return true;
}
