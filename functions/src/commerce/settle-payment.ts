import {
  applyPayment,
  isPaidTwice,
  type Order,
  type Payment,
  type Settlement,
} from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { memberSchema } from '@evergrow/domain/tenancy';
import type { WriteBatch } from 'firebase-admin/firestore';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { decided } from '../kernel/refusal.ts';
import { holdOrder } from '../scheduling/booking-store.ts';
import { ownLink } from '../scheduling/meetings/own-link.ts';
import { closeCheckout } from './payments/close-checkout.ts';
import { closeIntent } from './payments/close-intent.ts';
import { giveBack } from './payments/give-back.ts';
import { type HeldTenders, holdTenders, tendersGone } from './settle-tenders.ts';
import { type HeldStanding, holdOrderStanding, standingOf, writeSettlement } from './settlement-store.ts';

/**
 * Money has arrived: the order is paid and its bookings confirmed, or all of it is due back. Doing it again changes
 * nothing. What arrives for an order that another payment has paid is given back, all of it.
 * @throws Refusal('conflict' | 'currency_mismatch' | …) for money that does not fit its order: a person has to look
 */
export async function settlePayment(tenantId: string, payment: Payment): Promise<void> {
  const { orderId, paymentIntentId } = payment;
  const done = await optimistically(async () => {
    const held = await holdOrderStanding(tenantId, orderId);
    const order = held.orders[orderId]?.data;
    if (order && isPaidTwice(order, payment)) return 'twice';
    const tenders = await holdTenders(held);
    const gone = tendersGone(held, tenders, payment.at);
    const settled = decided(applyPayment(standingOf(held), { ...payment, tendersGone: gone }));
    if (settled.outcome === 'unchanged') return null;
    const batch = db().batch();
    await writeConfirming(batch, held, settled, payment.at, tenders);
    await batch.commit();
    return order ?? null;
  });
  if (done === 'twice' && paymentIntentId !== null) await giveBack(tenantId, payment, paymentIntentId);
  if (done !== null && done !== 'twice') await closeOthers(done, paymentIntentId);
}

/** Of the page and the form one was used: the other is closed, if it was open at all. */
async function closeOthers(
  { openIntentId, checkoutSessionId }: Order,
  paymentIntentId: string | null,
): Promise<void> {
  if (openIntentId === null) return;
  if (openIntentId !== paymentIntentId) await closeIntent(openIntentId, 'duplicate');
  else if (checkoutSessionId !== null) await closeCheckout(checkoutSessionId);
}

/** Adds a settlement in which bookings may have come to be confirmed: they get the link to meet by. */
export async function writeConfirming(
  batch: WriteBatch,
  held: HeldStanding,
  settled: Settlement,
  at: Date,
  tenders?: HeldTenders,
): Promise<void> {
  const { tenantId } = held;
  const confirmed = Object.entries(settled.bookings).filter(
    ([id, { status }]) => status === 'confirmed' && held.bookings[id]?.data.status !== 'confirmed',
  );
  const links = new Map<string, string | null>();
  for (const [id, booking] of confirmed) links.set(id, await ownLink(tenantId, booking));
  const link = (id: string) => (links.has(id) ? { meetingUrl: links.get(id) ?? null } : {});
  await writeSettlement(batch, held, settled, at, link, tenders);
  const client = confirmed[0]?.[1].clientUid;
  if (client === undefined) return;
  const member = documentAt(paths.member(tenantId, client), memberSchema);
  if ((await member.get()).exists) batch.update(member, { activeAt: at });
}

/** What costs nothing is confirmed as if nothing had been paid for it. */
export async function confirmFree(tenantId: string, orderId: string, at: Date): Promise<void> {
  const { data } = await holdOrder(tenantId, orderId);
  const { currency } = data.quote;
  await settlePayment(tenantId, { orderId, paymentIntentId: null, amount: 0, currency, at });
}
