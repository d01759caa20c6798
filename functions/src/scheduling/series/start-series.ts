import { DAY } from '@evergrow/domain/kernel';
import { type Booking, type Series, seriesSchema } from '@evergrow/domain/scheduling';
import type { Tenant } from '@evergrow/domain/tenancy';
import { stripe } from '../../adapters/stripe.ts';
import { collectionGroupOf } from '../../kernel/collection.ts';
import { eachDue } from '../../kernel/each-due.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { holdBooking, holdOrder } from '../booking-store.ts';
import { generateSeries } from './generate-series.ts';
import { holdSeries, isLive } from './series-store.ts';

/**
 * The first booking of a series stands: the card it was paid with is noted, where its owner agreed to that, and the
 * later times are booked. Doing it again changes nothing.
 */
export async function startSeries(
  tenantId: string,
  tenant: Tenant,
  bookingId: string,
  booking: Booking,
  now: Date,
): Promise<void> {
  const { seriesId } = booking;
  if (seriesId === null) return;
  const { data } = await holdSeries(tenantId, seriesId);
  if (data.status !== 'starting' || data.firstBookingId !== bookingId) return;
  const card = data.keepCard === null ? null : await cardOf(tenantId, booking, data.keepCard);
  await optimistically(async () => {
    const held = await holdSeries(tenantId, seriesId);
    if (held.data.status !== 'starting') return;
    await held.reference.update({ status: 'active', card, updatedAt: now }, { lastUpdateTime: held.version });
  });
  await generateSeries(tenantId, tenant, seriesId, now);
}

/** The card the booking was paid with, if Stripe keeps it for later; null for what was paid another way. */
async function cardOf(tenantId: string, { orderId }: Booking, consentedAt: Date): Promise<Series['card']> {
  const intentId = orderId === null ? null : (await holdOrder(tenantId, orderId)).data.paymentIntentId;
  if (intentId === null) return null;
  const intent = await stripe().paymentIntents.retrieve(intentId);
  const idOf = (found: string | { id: string } | null) =>
    typeof found === 'string' ? found : (found?.id ?? null);
  const customerId = idOf(intent.customer);
  const paymentMethodId = idOf(intent.payment_method);
  if (intent.setup_future_usage !== 'off_session' || !customerId || !paymentMethodId) return null;
  return { customerId, paymentMethodId, consentedAt };
}

/** Ends series whose first booking came to nothing; run every hour. */
export async function endUnstarted(now: Date): Promise<number> {
  const old = await collectionGroupOf('series', seriesSchema)
    .where('status', '==', 'starting')
    .where('createdAt', '<=', new Date(now.getTime() - DAY / 24))
    .orderBy('createdAt')
    .limit(200)
    .get();
  return await eachDue(old, async (tenantId, found) => {
    const { firstBookingId } = found.data();
    if (firstBookingId === null) return;
    const { data: first } = await holdBooking(tenantId, firstBookingId);
    if (isLive(first)) return;
    await found.ref.update({ status: 'ended', updatedAt: now }, { lastUpdateTime: found.updateTime });
  });
}
