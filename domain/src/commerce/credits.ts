import { DAY, type Money, ok, type Result, refuse } from '../kernel/index.ts';
import type { CreditGrant, CreditMove } from './credit-grant.ts';
import { reviveCredits } from './lapse-credits.ts';
import type { Package } from './package.ts';

export type CreditRefusal = 'credits_spent' | 'invalid_request';

const historyLimit = 100;

function moved(grant: CreditGrant, move: CreditMove, changes: Partial<CreditGrant> = {}): CreditGrant {
  return {
    ...grant,
    ...changes,
    remaining: grant.remaining + move.change,
    moves: [...grant.moves, move].slice(-historyLimit),
    updatedAt: move.at,
  };
}

/** What buying a package gives. `paid` is what it was bought for; nothing where it was given. */
export function grantOfPackage(
  bought: Pick<Package, 'title' | 'offeringIds' | 'credits' | 'validDays'>,
  to: { clientUid: string; clientName: string; packageId: string | null; orderId: string | null },
  at: Date,
  reason = '',
  paid?: Money,
): CreditGrant {
  return {
    ...to,
    ...(paid
      ? { paid: { currency: paid.currency, owed: paid.amount, lapsed: 0, lapses: 0, worth: {} } }
      : {}),
    title: bought.title,
    offeringIds: bought.offeringIds,
    granted: bought.credits,
    remaining: bought.credits,
    bookingIds: [],
    expiresAt: new Date(at.getTime() + bought.validDays * DAY),
    isLapsed: false,
    remindedAt: null,
    moves: [{ at, kind: 'granted', change: bought.credits, bookingId: null, reason }],
    createdAt: at,
    updatedAt: at,
  };
}

/** Whether a credit of it can pay for `offeringId` at `now`. */
export const canSpend = (
  grant: Pick<CreditGrant, 'remaining' | 'expiresAt' | 'offeringIds'>,
  offeringId: string,
  now: Date,
): boolean => grant.remaining > 0 && now < grant.expiresAt && grant.offeringIds.includes(offeringId);

/** One credit for one booking. A booking that has one takes no second. */
export function spendCredit(
  grant: CreditGrant,
  use: { bookingId: string; offeringId: string; at: Date },
): Result<CreditGrant, CreditRefusal> {
  const { bookingId, offeringId, at } = use;
  if (grant.bookingIds.includes(bookingId)) return ok(grant);
  if (!grant.offeringIds.includes(offeringId)) {
    return refuse('invalid_request', 'these credits are for something else');
  }
  if (!canSpend(grant, offeringId, at)) return refuse('credits_spent');
  const move: CreditMove = { at, kind: 'used', change: -1, bookingId, reason: '' };
  const changes = { bookingIds: [...grant.bookingIds, bookingId], ...worthTaken(grant, bookingId) };
  return ok(moved(grant, move, changes));
}

/** An equal part of what the credits left are owed for, the last one all of it: used up, nothing is owed. */
function worthTaken({ paid, remaining }: CreditGrant, bookingId: string): Partial<CreditGrant> {
  if (!paid) return {};
  const worth = Math.floor(paid.owed / remaining);
  return { paid: { ...paid, owed: paid.owed - worth, worth: { ...paid.worth, [bookingId]: worth } } };
}

function worthReturned({ paid }: CreditGrant, bookingId: string): Partial<CreditGrant> {
  if (!paid) return {};
  const { [bookingId]: back = 0, ...worth } = paid.worth;
  // Of credits that ended, what comes back is yet to be booked as earned.
  return { paid: { ...paid, owed: paid.owed + back, worth }, isLapsed: false };
}

/** Gives a booking's credit back; nothing where it had none. Of an expired grant it comes back and stays expired. */
export function returnCredit(grant: CreditGrant, bookingId: string, at: Date): CreditGrant {
  if (!grant.bookingIds.includes(bookingId)) return grant;
  const bookingIds = grant.bookingIds.filter((id) => id !== bookingId);
  const changes = { bookingIds, ...worthReturned(grant, bookingId) };
  return moved(grant, { at, kind: 'returned', change: 1, bookingId, reason: '' }, changes);
}

/** An admin's correction. Refuses to go below zero or above what can be kept: `invalid_request`. */
export function correctCredits(
  grant: CreditGrant,
  correction: { remaining: number; expiresAt: Date; reason: string; at: Date },
): Result<CreditGrant, CreditRefusal> {
  const { remaining, expiresAt, reason, at } = correction;
  if (!Number.isInteger(remaining) || remaining < 0 || remaining > 1_000) return refuse('invalid_request');
  const move: CreditMove = {
    at,
    kind: 'corrected',
    change: remaining - grant.remaining,
    bookingId: null,
    reason,
  };
  const later = expiresAt > grant.expiresAt;
  const corrected = moved(grant, move, { expiresAt, remindedAt: later ? null : grant.remindedAt });
  return ok(reviveCredits(corrected, at));
}

/** How long before the end the client is told of credits left. */
export const expiryReminder = 14 * DAY;

/** The grant to pay with: of those that can, the one that ends first. */
export function grantToSpend<T extends Pick<CreditGrant, 'remaining' | 'expiresAt' | 'offeringIds'>>(
  grants: readonly T[],
  offeringId: string,
  now: Date,
): T | undefined {
  return grants
    .filter((grant) => canSpend(grant, offeringId, now))
    .toSorted((a, b) => a.expiresAt.getTime() - b.expiresAt.getTime())[0];
}
