import {
  applyDispute,
  bookNotedDisputes,
  type DisputeState,
  type OrderDispute,
} from '@evergrow/domain/commerce';
import type Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { decided, Refusal } from '../../kernel/refusal.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';
import { shareDispute } from '../connect/share-dispute.ts';
import { bookDisputeFees } from '../ledger/book-fee.ts';
import { bookEntry } from '../ledger/ledger-store.ts';
import { bookInvoice } from '../subscriptions/book-invoices.ts';
import type { Facts } from './follower.ts';
import { idOf } from './id-of.ts';

/** Stripe's words for how far a dispute is, as ours. */
const states: Readonly<Record<string, DisputeState>> = {
  warning_needs_response: 'inquiry',
  warning_under_review: 'inquiryReview',
  warning_closed: 'inquiryClosed',
  prevented: 'inquiryClosed',
  needs_response: 'needsResponse',
  under_review: 'underReview',
  won: 'won',
  lost: 'lost',
};

/** A payment of an order that its buyer asked their bank to take back: opened, answered, won or lost. */
export async function followDispute({ tenantId, event, now }: Facts): Promise<boolean> {
  const { orderId, subscriptionId, objectId } = event;
  if (orderId === null) return false;
  if (subscriptionId !== null) await bookInvoice(tenantId, subscriptionId, orderId, now);
  return await noteDispute(tenantId, orderId, objectId, now);
}

/** Makes an order what the payment service says of its dispute now, and books that and what it costs. */
export async function noteDispute(
  tenantId: string,
  orderId: string,
  disputeId: string,
  at: Date,
): Promise<boolean> {
  const found = await stripe().disputes.retrieve(disputeId);
  const state = states[found.status];
  if (!state) return false;
  const dispute = disputeOf(found, state);
  await optimistically(async () => {
    const held = await holdOrder(tenantId, orderId);
    if (found.currency.toUpperCase() !== held.data.quote.currency) throw new Refusal('currency_mismatch');
    const { order, events } = decided(applyDispute(held.data, { orderId, dispute, at }));
    if (order === held.data) return;
    const batch = db().batch();
    batch.update(held.reference, { ...order }, { lastUpdateTime: held.version });
    for (const told of events) tell(batch, tenantId, told, at);
    tell(batch, tenantId, { type: 'order.settle', orderId }, at);
    for (const { id, entry } of bookNotedDisputes(orderId, held.data, order, at)) {
      bookEntry(batch, tenantId, id, entry);
    }
    await batch.commit();
  });
  // Of a payment that was passed on, the platform pays what Stripe keeps.
  const isPassedOn = await shareDispute(tenantId, orderId, dispute, idOf(found.charge));
  if (!isPassedOn) await bookDisputeFees(tenantId, orderId, found, at);
  return true;
}

function disputeOf({ id, amount, reason, created, evidence_details }: Stripe.Dispute, state: DisputeState) {
  const { due_by: due } = evidence_details;
  const open = state === 'inquiry' || state === 'needsResponse';
  return {
    id,
    state,
    amount,
    reason: reason.slice(0, 60),
    dueBy: open && due ? new Date(due * 1000) : null,
    openedAt: new Date(created * 1000),
  } satisfies OrderDispute;
}
