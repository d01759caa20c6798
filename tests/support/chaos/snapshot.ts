import { balancesOf, entitlementSchema, ledgerEntrySchema } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { redemptionSchema } from '@evergrow/domain/pricing';
import { collectionAt, documentAt } from '../../../functions/src/kernel/collection.ts';
import type { History } from './history.ts';

/** What is left of an order when all is quiet, without what names and times it was given. */
export async function snapshotOf(history: History) {
  const { tenantId, orderId, gift } = history;
  const [order, granted, redemption, booked, card] = await Promise.all([
    history.order(),
    collectionAt(paths.entitlements(tenantId), entitlementSchema)
      .where('source.orderId', '==', orderId)
      .get(),
    documentAt(paths.redemption(tenantId, orderId), redemptionSchema).get(),
    collectionAt(paths.ledger(tenantId), ledgerEntrySchema).where('orderId', '==', orderId).get(),
    gift?.get() ?? null,
  ]);
  const balances = Object.entries(balancesOf(booked.docs.map((one) => one.data())));
  const { balance, reserved, spent } = card?.data() ?? {};
  return {
    order: {
      status: order.status,
      paid: order.paidAt !== null,
      refunded: order.refunded,
      refundsDue: order.refundsDue,
      lastDecline: order.lastDecline,
      items: order.items.map(({ refunded }) => refunded),
      refunds: order.refunds
        .map(({ amount, state, resolved }) => `${amount} ${state} ${resolved ?? ''}`.trim())
        .sort(),
      disputes: order.disputes.map(({ amount, state }) => `${amount} ${state}`),
      second: order.secondPayments.map(({ amount, refunds }) => [
        amount,
        ...refunds.map((refund) => `${refund.amount} ${refund.state}`),
      ]),
    },
    /** What the buyer has: something that was ended need never have been granted. */
    granted: granted.docs
      .map((one) => one.data())
      .filter(({ state }) => state !== 'ended')
      .map(({ offeringId, state }) => `${offeringId} ${state}`),
    held: redemption.data()?.state ?? null,
    giftCard: card ? { balance, reserved, spent } : null,
    books: Object.fromEntries(balances.filter(([, amount]) => amount !== 0).sort()),
    /** What the payment service says: what we did there is part of what must not happen twice. */
    stripe: {
      received: history.intents().reduce((sum, { amount_received: amount }) => sum + amount, 0),
      refunds: history
        .refundsAtStripe()
        .map(({ amount, status }) => `${amount} ${status}`)
        .sort(),
    },
  };
}
export type Snapshot = Awaited<ReturnType<typeof snapshotOf>>;
