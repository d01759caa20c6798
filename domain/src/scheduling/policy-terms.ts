import { HOUR, MINUTE, type Millis } from '../kernel/index.ts';
import type { Booking } from './booking.ts';
import { keptOf, percentOf, tendered } from './booking-money.ts';
import { canCancel, canReschedule } from './booking-rights.ts';
import type { BookingPolicy } from './policy.ts';
import type { BookingActor } from './transitions.ts';

export type TermsRefusal = 'invalid_transition' | 'not_allowed_by_policy' | 'cutoff_passed';

/** What it comes to when a booking ends without taking place. Minor units of the quote's currency. */
export interface Reckoning {
  /** Of the price, in percent. */
  readonly percent: number;
  /** What is kept. Never more than was paid, by whatever means, and so never more than the price. */
  readonly fee: number;
  /** Whether the terms ask for more than was paid: a deposit is all that is kept then. */
  readonly capped: boolean;
  /** Money that goes back the way it came. */
  readonly refund: number;
  /** What goes back onto the gift card. */
  readonly giftCard: number;
  /** Whether the credit it was paid with can be used again: when less than half of the price would be kept. */
  readonly credit: boolean;
  /** Whether it was paid with a credit that stays used up. */
  readonly creditKept: boolean;
}

export interface CancellationTerms extends Reckoning {
  readonly may: boolean;
  /** Why not. */
  readonly refusal: TermsRefusal | null;
  /** Before this moment the actor can; null where no time is set. */
  readonly until: Date | null;
  /** Before this moment it costs nothing; null where it never costs anything, or always does because it was moved late. */
  readonly freeUntil: Date | null;
}

export interface RescheduleTerms {
  readonly may: boolean;
  readonly refusal: TermsRefusal | null;
  readonly until: Date | null;
  /** How often the client can still move it; null for who is not counted. */
  readonly left: number | null;
}

type Priced = Pick<Booking, 'quote' | 'payments'>;
type Laddered = Pick<Booking, 'start' | 'policy' | 'lateMovePercent' | 'movedByBusinessAt'>;
type Termed = Priced & Laddered & Pick<Booking, 'status' | 'reschedules'>;

/**
 * What keeping `percent` of the price comes to, rounded half up. A tip is never kept: it is for work that was done. What
 * a credit paid is not cut: the credit is kept or comes back. The rest of the fee is taken from a gift card first, so
 * that money goes back as money.
 */
export function reckon({ quote, payments }: Priced, percent: number): Reckoning {
  const credit = tendered(quote, 'credit');
  const giftCard = tendered(quote, 'giftCard');
  const money = keptOf({ payments });
  const tips = quote.lines.reduce((sum, line) => sum + (line.kind === 'tip' ? line.amount : 0), 0);
  const asked = percentOf(Math.max(0, quote.total - tips - credit), percent);
  const fee = Math.min(asked, money + giftCard);
  const fromCard = Math.min(fee, giftCard);
  return {
    percent,
    fee,
    capped: fee < asked,
    refund: money - (fee - fromCard),
    giftCard: giftCard - fromCard,
    credit: credit > 0 && percent < 50,
    creditKept: credit > 0 && percent >= 50,
  };
}

/** Whether ending it so costs its client anything: money, or the credit it was paid with. */
export const costsSomething = ({ fee, creditKept }: Reckoning): boolean => fee > 0 || creditKept;

/** Of the steps reached at `now` the one nearest to the start, in percent of the price. */
const stepAt = ({ cancellationFees }: BookingPolicy, start: Date, now: Millis): number =>
  cancellationFees.find(({ hoursBefore }) => now >= start.getTime() - hoursBefore * HOUR)?.percent ?? 0;

/** How long its client can call off without a fee what the business moved, however near it now is. */
export const timeToAnswerMove: Millis = 24 * HOUR;

/** Until when its client can call it off as though there were time enough, because the business moved it; null: it did not. */
const answerableUntil = ({ movedByBusinessAt, start }: Laddered): Date | null =>
  movedByBusinessAt === undefined
    ? null
    : new Date(Math.min(start.getTime(), movedByBusinessAt.getTime() + timeToAnswerMove));

const isAnswerable = (booking: Laddered, now: Millis): boolean =>
  now < (answerableUntil(booking)?.getTime() ?? 0);

const laterOf = (a: Date, b: Date | null): Date => (b !== null && b > a ? b : a);

/** Percent of the price a cancellation by the client costs at `now`: no less than when they moved it. */
const percentAt = (booking: Laddered, now: Millis): number =>
  Math.max(
    booking.lateMovePercent ?? 0,
    isAnswerable(booking, now) ? 0 : stepAt(booking.policy, booking.start, now),
  );

function freeUntilOf(booking: Laddered): Date | null {
  const { policy, start, lateMovePercent = 0 } = booking;
  if (lateMovePercent > 0) return null;
  const first = policy.cancellationFees.findLast(({ percent }) => percent > 0);
  return first
    ? laterOf(new Date(start.getTime() - first.hoursBefore * HOUR), answerableUntil(booking))
    : null;
}

/**
 * Percent of the price that stays due on cancelling once `actor` has moved the booking at `now`, however far ahead it
 * goes. Only its client's own moves count: one by the business neither adds to it nor takes from it.
 */
export const lateMovePercentAfter = (booking: Laddered, actor: BookingActor, now: Millis): number =>
  actor === 'client' ? percentAt(booking, now) : (booking.lateMovePercent ?? 0);

const before = (start: Date, minutes: number): Date => new Date(start.getTime() - minutes * MINUTE);

/**
 * Whether somebody may cancel a booking now, until when, and what it costs. Only a client who cancels what was agreed
 * pays a fee: a request not yet answered is free, so is what the business calls off, and what it moved, for a day.
 */
export function cancellationTerms(booking: Termed, actor: BookingActor, now: Millis): CancellationTerms {
  const { policy, start, status } = booking;
  const binding = actor === 'client' && status !== 'pending' && status !== 'requested';
  const percent = binding ? percentAt(booking, now) : 0;
  const until = binding ? laterOf(before(start, policy.cancelUntilMinutes), answerableUntil(booking)) : null;
  const refusal = ((): TermsRefusal | null => {
    if (!canCancel(booking, actor, now)) return 'invalid_transition';
    if (!binding || isAnswerable(booking, now)) return null;
    if (!policy.clientMayCancel) return 'not_allowed_by_policy';
    return until !== null && now >= until.getTime() ? 'cutoff_passed' : null;
  })();
  const freeUntil = binding ? freeUntilOf(booking) : null;
  return { ...reckon(booking, percent), may: refusal === null, refusal, until, freeUntil };
}

/** Whether somebody may move a booking now, until when and how often. The business is bound by nothing but the start. */
export function rescheduleTerms(booking: Termed, actor: BookingActor, now: Millis): RescheduleTerms {
  const { policy, start, reschedules } = booking;
  const binding = actor === 'client';
  const until = binding ? before(start, policy.rescheduleUntilMinutes) : null;
  const left = binding ? Math.max(0, policy.maxReschedules - reschedules) : null;
  const refusal = ((): TermsRefusal | null => {
    if (!canReschedule(booking, actor, now)) return 'invalid_transition';
    if (!binding) return null;
    if (!policy.clientMayReschedule || left === 0) return 'not_allowed_by_policy';
    return until !== null && now >= until.getTime() ? 'cutoff_passed' : null;
  })();
  return { may: refusal === null, refusal, until, left };
}

export interface MoveCost extends Reckoning {
  /** Of `percent`, what stays due because it is moved late. 0: it is moved in time. */
  readonly stays: number;
  /** Before this moment cancelling is free after the move; null where it never costs anything, or costs at once. */
  readonly freeUntil: Date | null;
}

/**
 * What it would cost the client to cancel right after `actor` moved the booking to `start`: to be said before it is
 * moved. Without a `start`, what stays due wherever it goes.
 */
export function costAfterMove(
  booking: Priced & Laddered,
  move: { readonly by: BookingActor; readonly now: Millis; readonly start: Date | null },
): MoveCost {
  const { by, now, start } = move;
  const stays = lateMovePercentAfter(booking, by, now);
  const { movedByBusinessAt: _, ...rest } = booking;
  const moved = {
    ...rest,
    lateMovePercent: stays,
    ...(by === 'client' ? {} : { movedByBusinessAt: new Date(now) }),
    ...(start ? { start } : {}),
  };
  const freeUntil = start && freeUntilOf(moved);
  return {
    ...reckon(booking, start ? percentAt(moved, now) : stays),
    stays,
    freeUntil: freeUntil && freeUntil.getTime() > now ? freeUntil : null,
  };
}

/** What it comes to when the client did not come. */
export const noShowTerms = (booking: Priced & Pick<Booking, 'policy'>): Reckoning =>
  reckon(booking, booking.policy.noShowPercent);

/** What it comes to when the business waives what was kept. */
export const waiverTerms = (booking: Priced): Reckoning => reckon(booking, 0);

/** When a request that came to stand at `at` is declined unanswered: in time before it would begin. */
export const respondByOf = ({ policy, start }: Pick<Booking, 'policy' | 'start'>, at: Date): Date =>
  new Date(Math.min(at.getTime() + policy.approvalHours * HOUR, start.getTime()));
