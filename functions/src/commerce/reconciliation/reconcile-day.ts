import { bookMove, ledgerEntrySchema, type Named } from '@evergrow/domain/commerce';
import {
  differencesOf,
  isMoved,
  type Reconciliation,
  reconciliationSchema,
} from '@evergrow/domain/commerce/reconciliation';
import { DAY, paths, utcDay } from '@evergrow/domain/kernel';
import { tenantSchema } from '@evergrow/domain/tenancy';
import Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { isLostRace, optimistically } from '../../kernel/optimistic.ts';
import { pagesOf } from '../../kernel/pages-of.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { versioned } from '../../kernel/versioned.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';
import { bookEntry } from '../ledger/ledger-store.ts';
import { type Moved, readMovements } from './read-movements.ts';

/** As many as one day's document holds. */
const mostDifferences = 200;

const reconciliationAt = (tenantId: string, day: string) =>
  documentAt(paths.reconciliation(tenantId, day), reconciliationSchema);

/** Compares yesterday, for every tenant. */
export const reconcileYesterday = async (now: Date): Promise<void> =>
  await reconcileDay(utcDay(now.getTime() - DAY), now);

/**
 * Compares what Stripe moved for orders on a UTC day with the books, and books what it kept of it as fees. Any number of
 * times: what was seen to stays so, and a fee is booked once.
 * @param only one tenant; left out: all
 */
export async function reconcileDay(day: string, now: Date, only?: string): Promise<void> {
  const moved = await readMovements(day);
  for (const tenantId of only === undefined ? await everyTenant() : [only]) {
    const booked = await bookedOn(tenantId, day);
    const movements = moved.filter((one) => one.tenantId === tenantId);
    const isQuiet = booked.length === 0 && movements.every(({ at }) => utcDay(at.getTime()) !== day);
    if (isQuiet && only === undefined) continue;
    await reconcileTenant(tenantId, day, movements, booked, now);
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
  moved: readonly Moved[],
  ofDay: readonly Named[],
  now: Date,
): Promise<void> {
  const movements = moved.filter(({ at }) => utcDay(at.getTime()) === day);
  const ids = movements.map(({ what, id, orderId }) =>
    what === 'charge' ? `${orderId}_paid` : `${orderId}_refund_${id}`,
  );
  const found = await Promise.all(
    ids.map((id) => documentAt(paths.ledgerEntry(tenantId, id), ledgerEntrySchema).get()),
  );
  const booked = found.flatMap((one) => {
    const entry = one.data();
    return entry ? [{ id: one.id, entry }] : [];
  });
  const known = new Set(
    moved.map(({ what, id, orderId }) => (what === 'charge' ? `${orderId}_paid` : `${orderId}_refund_${id}`)),
  );
  const unknown: Named[] = [];
  for (const named of ofDay) {
    if (!known.has(named.id) && !(await isAtStripe(tenantId, named))) unknown.push(named);
  }
  for (const movement of movements) await bookFee(tenantId, movement, now);
  const differences = differencesOf(movements, booked, unknown).slice(0, mostDifferences);
  await keep(tenantId, {
    day,
    differences: [...differences],
    compared: movements.length,
    checked: {},
    at: now,
  });
}

/** Whether Stripe knows what an entry books, though it moved it on another day. */
async function isAtStripe(tenantId: string, { id, entry }: Named): Promise<boolean> {
  const { orderId, kind } = entry;
  if (orderId === null) return true;
  try {
    if (kind === 'refund') {
      const refund = await stripe().refunds.retrieve(id.slice(`${orderId}_refund_`.length));
      return refund.status !== 'failed';
    }
    const { paymentIntentId } = (await holdOrder(tenantId, orderId)).data;
    if (paymentIntentId === null) return false;
    return (await stripe().paymentIntents.retrieve(paymentIntentId)).status === 'succeeded';
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError) return false;
    throw error;
  }
}

/** What Stripe kept of a movement, booked once. */
async function bookFee(tenantId: string, { transactionId, fee, orderId, currency, at }: Moved, now: Date) {
  if (fee <= 0) return;
  const batch = db().batch();
  bookEntry(
    batch,
    tenantId,
    `${transactionId}_fee`,
    bookMove('fee', { amount: fee, orderId, currency, at, now }),
  );
  await batch.commit().catch((error: unknown) => {
    if (!isLostRace(error)) throw error;
  });
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

/**
 * Marks a difference as seen to, or not.
 * @throws Refusal('not_found') for a day or a difference there is none of
 */
export async function checkDifference(
  tenantId: string,
  day: string,
  { key, isChecked }: { key: string; isChecked: boolean },
  by: string,
  now: Date,
): Promise<void> {
  await optimistically(async () => {
    const held = await versioned(reconciliationAt(tenantId, day));
    if (!held?.data.differences.some((one) => one.key === key)) throw new Refusal('not_found');
    const { [key]: _gone, ...others } = held.data.checked;
    const checked = isChecked ? { ...others, [key]: { by, at: now } } : others;
    await held.reference.update({ checked }, { lastUpdateTime: held.version });
  });
}
