import { orderSchema } from '@evergrow/domain/commerce';
import { type Difference, isOfPayout } from '@evergrow/domain/commerce/reconciliation';
import { paths } from '@evergrow/domain/kernel';
import { stripe } from '../../adapters/stripe.ts';
import { audit } from '../../kernel/audit.ts';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { versioned } from '../../kernel/versioned.ts';
import { notePayout } from '../connect/note-payout.ts';
import { settleIntent } from '../payments/settle-intent.ts';
import { aboutInvoiceOf } from '../stripe/about-event.ts';
import { noteDispute } from '../stripe/follow-dispute.ts';
import { idOf } from '../stripe/id-of.ts';
import { noteRefunds } from '../stripe/note-refund.ts';
import { bookInvoice } from '../subscriptions/book-invoices.ts';
import { askableAccount } from './read-payout-movements.ts';
import { reconcileDay, reconciliationAt } from './reconcile-day.ts';

type By = { actor: string; requestId: string; now: Date };

const targetOf = (day: string, key: string): string => `reconciliation/${day}/${key}`.slice(0, 200);

/**
 * Marks a difference as seen to with what was said of it, or not.
 * @throws Refusal('not_found') for a day or a difference there is none of
 */
export async function checkDifference(
  tenantId: string,
  day: string,
  { key, isChecked, note }: { key: string; isChecked: boolean; note: string },
  { actor, requestId, now }: By,
): Promise<void> {
  await optimistically(async () => {
    const held = await versioned(reconciliationAt(tenantId, day));
    if (!held?.data.differences.some((one) => one.key === key)) throw new Refusal('not_found');
    const { [key]: _gone, ...others } = held.data.checked;
    const checked = isChecked ? { ...others, [key]: { by: actor, at: now, note } } : others;
    const batch = db().batch();
    batch.update(held.reference, { checked }, { lastUpdateTime: held.version });
    const reason = isChecked ? note : 'open again';
    const facts = { action: 'reconciliation.checked', actor, target: targetOf(day, key), reason } as const;
    audit(batch, tenantId, { ...facts, requestId }, now);
    await batch.commit();
  });
}

/**
 * Does what the lost news of a movement would have done, and compares the day again. Asking twice books once: what is
 * done is named after what it books.
 * @returns whether the books know it now
 * @throws Refusal('not_found'), Refusal('invalid_request') for what only a person can decide
 */
export async function bookDifference(
  tenantId: string,
  day: string,
  key: string,
  { actor, requestId, now }: By,
): Promise<boolean> {
  const known = (await reconciliationAt(tenantId, day).get()).data();
  const difference = known?.differences.find((one) => one.key === key);
  if (!difference) throw new Refusal('not_found');
  if (difference.kind !== 'missingHere') throw new Refusal('invalid_request');
  await hearAnew(tenantId, difference, now);
  const batch = db().batch();
  const facts = { action: 'reconciliation.booked', actor, target: targetOf(day, key) } as const;
  audit(batch, tenantId, { ...facts, requestId }, now);
  await batch.commit();
  await reconcileDay(day, now, tenantId);
  const after = (await reconciliationAt(tenantId, day).get()).data();
  return !after?.differences.some((one) => one.key === key);
}

/** What at Stripe a difference is about. */
const lookUps = {
  charge: (id: string) => stripe().charges.retrieve(id),
  refund: (id: string) => stripe().refunds.retrieve(id),
  dispute: (id: string) => stripe().disputes.retrieve(id),
} as const;
const objects: Readonly<
  Record<Exclude<Difference['what'], 'payout' | 'payoutReturned'>, keyof typeof lookUps>
> = {
  charge: 'charge',
  refund: 'refund',
  refundFailed: 'refund',
  disputeOpened: 'dispute',
  disputeWon: 'dispute',
  secondPayment: 'charge',
  secondPaymentBack: 'refund',
  secondPaymentBackFailed: 'refund',
};

async function hearAnew(tenantId: string, { what, orderId, sourceId }: Difference, now: Date): Promise<void> {
  if (sourceId !== null && isOfPayout(what)) return await hearPayout(tenantId, sourceId, now);
  if (orderId === null || sourceId === null || isOfPayout(what)) throw new Refusal('invalid_request');
  const found = await lookUps[objects[what]](sourceId);
  const paymentIntentId = idOf(found.payment_intent);
  if (paymentIntentId === null) throw new Refusal('invalid_request');
  await hearPayment(tenantId, orderId, paymentIntentId, now);
  if (found.object === 'refund') await noteRefunds(tenantId, orderId, paymentIntentId, now);
  if (found.object === 'dispute') await noteDispute(tenantId, orderId, found.id, now);
}

async function hearPayout(tenantId: string, payoutId: string, now: Date): Promise<void> {
  const account = await askableAccount(tenantId);
  if (account === null) throw new Refusal('invalid_request');
  await notePayout(tenantId, account.accountId, payoutId, now);
}

/** Everything else about a payment comes after the payment itself. */
async function hearPayment(tenantId: string, orderId: string, paymentIntentId: string, now: Date) {
  const order = await documentAt(paths.order(tenantId, orderId), orderSchema).get();
  if (order.exists) {
    const intent = await stripe().paymentIntents.retrieve(paymentIntentId);
    return await settleIntent(tenantId, orderId, intent, now);
  }
  const about = await aboutInvoiceOf(paymentIntentId);
  const isTheirs = about?.tenantId === tenantId && about.orderId === orderId;
  if (isTheirs && about.subscriptionId) await bookInvoice(tenantId, about.subscriptionId, orderId, now);
}
