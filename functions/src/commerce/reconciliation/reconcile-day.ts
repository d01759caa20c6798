import { ledgerEntrySchema, type Named, orderSchema } from '@evergrow/domain/commerce';
import type { PayoutAccount } from '@evergrow/domain/commerce/connect';
import {
  differencesOf,
  entriesOf,
  entryIdOf,
  isMoved,
  isOfPayout,
  movementOf,
  namedAsBooked,
  type Reconciliation,
  reconciliationSchema,
  sourceOf,
} from '@evergrow/domain/commerce/reconciliation';
import { DAY, paths, utcDay } from '@evergrow/domain/kernel';
import { tenantSchema } from '@evergrow/domain/tenancy';
import type { DocumentData, DocumentReference } from 'firebase-admin/firestore';
import Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { errorFacts, log } from '../../kernel/log.ts';
import { pagesOf } from '../../kernel/pages-of.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';
import { bookFee } from '../ledger/book-fee.ts';
import { type Moved, readMovements } from './read-movements.ts';
import { askableAccount, isPayoutAtStripe, readPayoutMovements } from './read-payout-movements.ts';

/** As many as one day's document holds. */
const mostDifferences = 200;

export const reconciliationAt = (tenantId: string, day: string) =>
  documentAt(paths.reconciliation(tenantId, day), reconciliationSchema);

/** Compares yesterday, for every tenant. */
export const reconcileYesterday = async (now: Date): Promise<void> =>
  await reconcileDay(utcDay(now.getTime() - DAY), now);

/**
 * Compares what Stripe moved for a tenant on a UTC day with the books, and books what it kept of it as fees. Any number of
 * times: what was seen to stays so, and a fee is booked once.
 * @param only one tenant; left out: all
 */
export async function reconcileDay(day: string, now: Date, only?: string): Promise<void> {
  const moved = await readMovements(day);
  if (only !== undefined) return await reconcileTenant(only, day, moved, now, 'always');
  for (const tenantId of await everyTenant()) {
    try {
      await reconcileTenant(tenantId, day, moved, now, 'unlessQuiet');
    } catch (error) {
      // Another tenant's day is no less to be compared.
      log('ERROR', 'day not compared', { tenant: tenantId, day, ...errorFacts(error) });
    }
  }
}

async function everyTenant(): Promise<string[]> {
  const ids: string[] = [];
  for await (const page of pagesOf(collectionAt(paths.tenants(), tenantSchema))) {
    ids.push(...page.map(({ id }) => id));
  }
  return ids;
}

/** The day's entries that the payment service must know. */
async function bookedOn(tenantId: string, day: string): Promise<Named[]> {
  const from = new Date(`${day}T00:00:00Z`);
  const ofDay = collectionAt(paths.ledger(tenantId), ledgerEntrySchema)
    .where('at', '>=', from)
    .where('at', '<', new Date(from.getTime() + DAY))
    .orderBy('at', 'asc');
  const named: Named[] = [];
  for await (const page of pagesOf(ofDay)) {
    named.push(...page.map((found) => ({ id: found.id, entry: found.data() })).filter(isMoved));
  }
  return named;
}

async function reconcileTenant(
  tenantId: string,
  day: string,
  all: readonly Moved[],
  now: Date,
  when: 'always' | 'unlessQuiet',
): Promise<void> {
  const account = await askableAccount(tenantId);
  const payouts = account ? await readPayoutMovements(tenantId, account, day) : [];
  const moved = [...all.filter((one) => one.tenantId === tenantId), ...payouts];
  const ofThisDay = moved.filter(({ at }) => utcDay(at.getTime()) === day);
  const ofDay = await bookedOn(tenantId, day);
  if (when === 'unlessQuiet' && ofDay.length === 0 && ofThisDay.length === 0) return;
  const orderIds = [...new Set(ofThisDay.flatMap(({ orderId }) => orderId ?? []))];
  const orders = await allOf(orderIds.map((id) => documentAt(paths.order(tenantId, id), orderSchema)));
  const paidBy = new Map([...orders].map(([id, { paymentIntentId }]) => [id, paymentIntentId]));
  const movements = namedAsBooked(ofThisDay, paidBy);
  const found = await allOf(
    [...new Set(movements.flatMap(entriesOf))].map((id) =>
      documentAt(paths.ledgerEntry(tenantId, id), ledgerEntrySchema),
    ),
  );
  const isKnown = ({ what, orderId, subscriptionId }: Moved) =>
    isOfPayout(what) || (orderId !== null && (orders.has(orderId) || subscriptionId !== null));
  const known = new Set([...moved, ...movements].map(entryIdOf));
  const unknown: Named[] = [];
  for (const named of ofDay) {
    if (!known.has(named.id) && !(await isAtStripe(tenantId, account, named))) unknown.push(named);
  }
  for (const movement of movements) {
    const of = movement.what === 'disputeOpened' || movement.what === 'disputeWon' ? 'dispute' : 'payment';
    await bookFee(tenantId, { ...movement, of }, now);
  }
  const compared = movements.map((one) => ({ ...one, isKnown: isKnown(one) }));
  const booked = [...found].map(([id, entry]) => ({ id, entry }));
  const differences = differencesOf(compared, booked, unknown).slice(0, mostDifferences);
  await keep(tenantId, {
    day,
    differences: [...differences],
    compared: movements.length,
    checked: {},
    at: now,
  });
}

/** Those of the documents there are, by id. */
async function allOf<T extends DocumentData>(
  references: readonly DocumentReference<T>[],
): Promise<ReadonlyMap<string, T>> {
  const found = references.length === 0 ? [] : await db().getAll(...references);
  return new Map(
    found.flatMap((one) => {
      const data = one.data() as T | undefined;
      return data ? [[one.id, data] as const] : [];
    }),
  );
}

/** Whether Stripe knows what an entry books, though it moved it on another day. */
async function isAtStripe(tenantId: string, account: PayoutAccount | null, named: Named): Promise<boolean> {
  const { orderId } = named.entry;
  const kind = movementOf(named);
  const sourceId = sourceOf(named) ?? '';
  if (kind !== null && isOfPayout(kind)) {
    // Of an account that is connected no more nobody can ask.
    return account === null || (await isPayoutAtStripe(account, sourceId, kind === 'payoutReturned'));
  }
  if (orderId === null) return true;
  try {
    if (kind === 'refund' || kind === 'secondPaymentBack') return !(await hasFailed(sourceId));
    if (kind === 'refundFailed' || kind === 'secondPaymentBackFailed') return await hasFailed(sourceId);
    if (kind === 'disputeOpened') return (await stripe().disputes.retrieve(sourceId)).id === sourceId;
    if (kind === 'disputeWon') return (await stripe().disputes.retrieve(sourceId)).status === 'won';
    const own = kind === 'charge' ? (await holdOrder(tenantId, orderId)).data.paymentIntentId : sourceId;
    if (own === null) return false;
    return (await stripe().paymentIntents.retrieve(own)).status === 'succeeded';
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError) return false;
    throw error;
  }
}

async function hasFailed(refundId: string): Promise<boolean> {
  const { status } = await stripe().refunds.retrieve(refundId);
  return status === 'failed' || status === 'canceled';
}

/** What somebody has seen to stays seen to, as long as it is still there. */
async function keep(tenantId: string, made: Reconciliation): Promise<void> {
  const reference = reconciliationAt(tenantId, made.day);
  await db().runTransaction(async (transaction) => {
    const checked = (await transaction.get(reference)).data()?.checked ?? {};
    const keys = new Set(made.differences.map(({ key }) => key));
    const still = Object.entries(checked).filter(([key]) => keys.has(key));
    transaction.set(reference, { ...made, checked: Object.fromEntries(still) });
  });
}
