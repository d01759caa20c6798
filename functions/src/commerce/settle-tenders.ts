import {
  type CreditGrant,
  type Order,
  returnCredit,
  type Settlement,
  spendCredit,
} from '@evergrow/domain/commerce';
import type { Booking } from '@evergrow/domain/scheduling';
import type { WriteBatch } from 'firebase-admin/firestore';
import {
  canRetake,
  giveGiftBack,
  type HeldRedemption,
  holdRedemption,
  settleRedemption,
} from '../pricing/redemption-store.ts';
import type { Held } from '../scheduling/booking-store.ts';
import { holdGrant } from './credit-store.ts';
import type { HeldStanding } from './settlement-store.ts';

/** What orders and bookings were made with besides money: read anew in every attempt. */
export type HeldTenders = {
  /** By order. */
  redemptions: ReadonlyMap<string, HeldRedemption>;
  grants: ReadonlyMap<string, Held<CreditGrant>>;
};

const usesCredit = ({ quote }: Booking): boolean =>
  quote.tenders?.some(({ kind }) => kind === 'credit') ?? false;

/** Stock shows in no quote, so what is in a cart is always looked up. */
const holdsSomething = ({ purpose, quote }: Order): boolean =>
  purpose === 'shop' ||
  (purpose === 'booking' &&
    (quote.lines.some(({ kind }) => kind === 'promo') ||
      (quote.tenders ?? []).some(({ kind }) => kind === 'giftCard')));

/** Nothing is read where neither codes nor credits were used. */
export async function holdTenders({ tenantId, orders, bookings }: HeldStanding): Promise<HeldTenders> {
  const redemptions = new Map<string, HeldRedemption>();
  const grants = new Map<string, Held<CreditGrant>>();
  for (const { id, data } of Object.values(orders)) {
    const found = holdsSomething(data) ? await holdRedemption(tenantId, id) : null;
    if (found) redemptions.set(id, found);
  }
  for (const { data } of Object.values(bookings)) {
    const { creditGrantId } = data;
    if (usesCredit(data) && creditGrantId && !grants.has(creditGrantId)) {
      grants.set(creditGrantId, await holdGrant(tenantId, creditGrantId));
    }
  }
  return { redemptions, grants };
}

/** Whether something was given back when a hold expired that a late payment would need and cannot have any more. */
export function tendersGone(held: HeldStanding, { redemptions, grants }: HeldTenders, now: Date): boolean {
  const retaken = [...redemptions.values()].every((redemption) => canRetake(redemption, now));
  const spent = [...grants].every(([grantId, { data }]) => spentAgain(held, grantId, data, now) !== null);
  return !(retaken && spent);
}

/** The grant with a credit taken for each booking it pays; null where it has not that many. Taken ones stay taken. */
function spentAgain(
  { bookings }: HeldStanding,
  grantId: string,
  grant: CreditGrant,
  now: Date,
): CreditGrant | null {
  let after = grant;
  for (const { id: bookingId, data } of Object.values(bookings)) {
    if (data.creditGrantId !== grantId || !usesCredit(data)) continue;
    const spent = spendCredit(after, { bookingId, offeringId: data.offeringId, at: now });
    if (!spent.ok) return null;
    after = spent.value;
  }
  return after;
}

/** Adds to the commit of a settlement what becomes of promo codes, gift cards and credits. */
export function writeTenders(
  batch: WriteBatch,
  held: HeldStanding,
  settled: Settlement,
  { redemptions, grants }: HeldTenders,
  now: Date,
): void {
  for (const [orderId, redemption] of redemptions) {
    const before = held.orders[orderId]?.data;
    const after = settled.orders[orderId];
    if (!before || !after) continue;
    const to = redeemedAs(before, after, settled);
    if (to) settleRedemption(batch, held.tenantId, redemption, to, now);
    else giveGiftBack(batch, redemption, giftBackOf(after, settled), now);
  }
  for (const [grantId, { data, reference, version }] of grants) {
    const after = settledGrant(held, settled, grantId, data, now);
    if (after !== data) batch.update(reference, { ...after }, { lastUpdateTime: version });
  }
}

/**
 * What was paid for the credit of a booking, in minor units, as this settlement takes it or gives it back; zero where it
 * was given for nothing.
 */
export function worthOf(
  held: HeldStanding,
  settled: Settlement,
  { grants }: HeldTenders,
  now: Date,
): (bookingId: string) => number {
  const known = [...grants].flatMap(([grantId, { data }]) => {
    const after = settledGrant(held, settled, grantId, data, now);
    return [after.paid?.worth ?? {}, data.paid?.worth ?? {}];
  });
  return (bookingId) => known.find((worth) => worth[bookingId] !== undefined)?.[bookingId] ?? 0;
}

/** What becomes of all an order redeemed; null where no more than a part of it changes. */
function redeemedAs(before: Order, after: Order, settled: Settlement): 'captured' | 'released' | null {
  if (before.paidAt === null) {
    if (after === before) return null;
    const stands = ['confirmed', 'requested', 'fulfilled'].includes(settled.outcome);
    return after.paidAt !== null && stands ? 'captured' : 'released';
  }
  const [only, ...others] = after.bookingIds;
  const booking = others.length === 0 && only !== undefined ? settled.bookings[only] : undefined;
  const undone = booking?.status === 'cancelled' || booking?.status === 'declined';
  return undone && booking.fee === 0 ? 'released' : null;
}

const giftBackOf = ({ bookingIds }: Order, { tenders }: Settlement): number =>
  tenders.reduce((sum, { bookingId, giftCard }) => sum + (bookingIds.includes(bookingId) ? giftCard : 0), 0);

function settledGrant(
  held: HeldStanding,
  settled: Settlement,
  grantId: string,
  grant: CreditGrant,
  now: Date,
): CreditGrant {
  if (settled.outcome === 'confirmed' || settled.outcome === 'requested') {
    return spentAgain(held, grantId, grant, now) ?? grant;
  }
  return settled.tenders
    .filter(({ bookingId, credit }) => credit && settled.bookings[bookingId]?.creditGrantId === grantId)
    .reduce((after, { bookingId }) => returnCredit(after, bookingId, now), grant);
}
