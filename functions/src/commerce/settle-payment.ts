import { applyPayment, type Payment } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { availabilitySchema } from '@evergrow/domain/scheduling';
import { memberSchema } from '@evergrow/domain/tenancy';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { decided } from '../kernel/refusal.ts';
import { type HeldStanding, holdStanding, writeSettlement } from './settlement-store.ts';

/**
 * Money has arrived: the order is paid and the booking confirmed, or all of it is due back. Doing it again changes nothing.
 * @throws Refusal('conflict' | 'currency_mismatch' | …) for money that does not fit its order: a person has to look
 */
export async function settlePayment(tenantId: string, payment: Payment): Promise<void> {
  await optimistically(async () => {
    const held = await holdStanding(tenantId, payment.orderId);
    const { order, booking, months } = held;
    const settled = decided(applyPayment(order.data, booking.data, months.months, payment));
    if (settled.outcome === 'unchanged') return;
    const confirmed = settled.booking.status === 'confirmed' && booking.data.status !== 'confirmed';
    const batch = db().batch();
    const patch = confirmed ? { meetingUrl: await meetingUrlOf(held) } : {};
    writeSettlement(batch, held, settled, payment.at, patch);
    if (confirmed) {
      const member = documentAt(paths.member(tenantId, booking.data.clientUid), memberSchema);
      if ((await member.get()).exists) batch.update(member, { activeAt: payment.at });
    }
    await batch.commit();
  });
}

/** A booking without a price is confirmed as if nothing had been paid for it. */
export async function confirmFree(tenantId: string, orderId: string, at: Date): Promise<void> {
  const { order } = await holdStanding(tenantId, orderId);
  const { currency } = order.data.quote;
  await settlePayment(tenantId, { orderId, paymentIntentId: null, amount: 0, currency, at });
}

async function meetingUrlOf({ tenantId, booking }: HeldStanding): Promise<string | null> {
  if (booking.data.format !== 'video') return null;
  const availability = await documentAt(
    paths.availability(tenantId, booking.data.providerId),
    availabilitySchema,
  ).get();
  return availability.data()?.meetingUrl ?? null;
}
