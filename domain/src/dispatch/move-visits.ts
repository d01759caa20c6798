import { MINUTE, type Millis, ok, type Result, refuse } from '../kernel/index.ts';
import {
  type Availability,
  type Booking,
  type BookingActor,
  type CalendarMonth,
  claimInterval,
  isAble,
  type OpeningTerms,
  openIntervals,
  placeClaim,
  releaseClaim,
  transition,
  type WorkSettings,
} from '../scheduling/index.ts';
import type { MoveConflict } from './dispatch-api.ts';

/** Where a visit is to go, and how it stood where that was decided. */
export interface Move {
  readonly bookingId: string;
  readonly providerId: string;
  readonly start: Millis;
  readonly from: { readonly providerId: string; readonly start: Millis };
}

/** Somebody a visit may go to. */
export interface Mover {
  readonly displayName: string;
  readonly availability: Availability;
  readonly work: WorkSettings;
  readonly opening: OpeningTerms;
}

/** What a booked service asks of who does it. */
export interface MoveService {
  readonly skills: readonly string[];
  readonly providerIds: readonly string[];
}

export interface MoveFacts {
  readonly bookings: Readonly<Record<string, Booking>>;
  readonly providers: Readonly<Record<string, Mover>>;
  /** By offering. */
  readonly services: Readonly<Record<string, MoveService>>;
  /** By provider: every month that anything moved stands in or goes to. */
  readonly months: Readonly<Record<string, readonly CalendarMonth[]>>;
}

export interface MoveTerms {
  /** Outside what the client was told, and outside working hours. */
  readonly force: boolean;
  readonly by: BookingActor;
  readonly now: Date;
}

export interface Moved {
  readonly bookingId: string;
  readonly before: Booking;
  readonly booking: Booking;
}

export interface MovedVisits {
  readonly moved: readonly Moved[];
  /** As `MoveFacts.months`; those that nothing changed in are the same objects. */
  readonly months: Readonly<Record<string, readonly CalendarMonth[]>>;
  readonly conflicts: readonly MoveConflict[];
}

type Code = MoveConflict['code'];

/** Whether the client was told a time that holds for this start. */
export const isAsTold = ({ start, arrivalWindow }: Booking, wanted: Millis): boolean =>
  arrivalWindow === null
    ? wanted === start.getTime()
    : arrivalWindow.start.getTime() <= wanted && wanted <= arrivalWindow.end.getTime();

const shifted = (date: Date, by: Millis): Date => new Date(date.getTime() + by);

/** The booking as it would be, whatever else is in the calendars. */
function movedBooking(move: Move, facts: MoveFacts, terms: MoveTerms): Result<Booking, Code> {
  const booking = facts.bookings[move.bookingId];
  const to = facts.providers[move.providerId];
  if (!booking) return refuse('not_found');
  if (!to) return refuse('provider_not_found');
  const { start, end } = booking;
  if (booking.providerId !== move.from.providerId || start.getTime() !== move.from.start) {
    return refuse('conflict');
  }
  const hasBegun = start <= terms.now || move.start <= terms.now.getTime();
  if (booking.status !== 'confirmed' || hasBegun) return refuse('invalid_transition');
  // Several who come together, and a start that several share, move by other ways than one at a time.
  if (booking.providerIds.length > 1 || booking.seats > 1) return refuse('invalid_transition');
  const asTold = isAsTold(booking, move.start);
  if (!asTold && !terms.force) return refuse('not_allowed_by_policy');
  const isOther = move.providerId !== booking.providerId;
  if (isOther && !couldDo(booking, move.providerId, to, facts)) return refuse('provider_unavailable');
  const duration = end.getTime() - start.getTime();
  if (!terms.force && !isOpen(to, booking.offeringId, move.start, duration))
    return refuse('slot_unavailable');
  const step = transition(booking, 'confirmed', {
    by: terms.by,
    reason: '',
    at: terms.now,
    kind: isOther ? 'reassigned' : asTold ? 'retimed' : 'rescheduled',
  });
  if (!step.ok) return step;
  const by = move.start - start.getTime();
  const claim = claimInterval(to.availability, move.start, duration / MINUTE);
  return ok({
    ...step.value,
    providerId: move.providerId,
    providerIds: [move.providerId],
    providerName: isOther ? to.displayName : booking.providerName,
    // Whoever was asked for, it is not them who comes now.
    ...(isOther && booking.providerWished ? { providerWished: false } : {}),
    providerTimeZone: to.availability.timeZone,
    start: shifted(start, by),
    end: shifted(end, by),
    claim: { start: new Date(claim.start), end: new Date(claim.end) },
    arrivalWindow:
      asTold || booking.arrivalWindow === null
        ? booking.arrivalWindow
        : { start: shifted(booking.arrivalWindow.start, by), end: shifted(booking.arrivalWindow.end, by) },
  });
}

function couldDo(booking: Booking, providerId: string, to: Mover, { services }: MoveFacts): boolean {
  const service = services[booking.offeringId];
  const offers = !service || service.providerIds.length === 0 || service.providerIds.includes(providerId);
  return (
    offers &&
    providerId !== booking.clientUid &&
    isAble(to.work, { skills: service?.skills ?? [], areaId: booking.place?.areaId ?? null })
  );
}

const isOpen = (
  { availability, opening }: Mover,
  offeringId: string,
  start: Millis,
  duration: Millis,
): boolean =>
  openIntervals(availability, start, start + duration, { ...opening, offeringId }).some(
    (open) => open.start === start && open.end === start + duration,
  );

/**
 * Moves visits to other people and other times of the day, all at once, so that two can change places. What cannot be
 * moved stays as it is; and whoever would have needed its time stays then as well. Nothing overlaps afterwards that did
 * not before.
 */
export function moveVisits(moves: readonly Move[], facts: MoveFacts, terms: MoveTerms): MovedVisits {
  const conflicts: MoveConflict[] = [];
  let wanted: Moved[] = [];
  for (const move of moves) {
    const { bookingId } = move;
    const result = movedBooking(move, facts, terms);
    const before = facts.bookings[bookingId];
    const again = wanted.some((other) => other.bookingId === bookingId);
    if (again || !before) conflicts.push({ bookingId, code: again ? 'conflict' : 'not_found' });
    else if (result.ok) wanted.push({ bookingId, before, booking: result.value });
    else conflicts.push({ bookingId, code: result.code });
  }
  // Each round gives up one move at least.
  for (;;) {
    const { months, taken } = claimed(wanted, facts, terms.now.getTime());
    if (taken.size === 0) return { moved: wanted, months, conflicts };
    for (const bookingId of taken) conflicts.push({ bookingId, code: 'slot_taken' });
    wanted = wanted.filter(({ bookingId }) => !taken.has(bookingId));
  }
}

/** The calendars with every wanted move in them, and those for whom there was no room. */
function claimed(wanted: readonly Moved[], facts: MoveFacts, now: Millis) {
  const months: Record<string, readonly CalendarMonth[]> = { ...facts.months };
  const entries = new Map(
    wanted.map(({ bookingId, before }) => [
      bookingId,
      (facts.months[before.providerId] ?? []).flatMap((month) => month.entries[bookingId] ?? [])[0],
    ]),
  );
  for (const { bookingId, before } of wanted) {
    months[before.providerId] = releaseClaim(months[before.providerId] ?? [], bookingId);
  }
  const taken = new Set<string>();
  for (const { bookingId, booking } of wanted) {
    const { claim, place, providerId } = booking;
    const { group: _shared, ...held } = entries.get(bookingId) ?? {
      kind: 'booking' as const,
      expiresAt: null,
    };
    const entry = {
      ...held,
      start: claim.start.getTime(),
      end: claim.end.getTime(),
      ...(place ? { cell: place.cell } : {}),
    };
    const result = placeClaim(months[providerId] ?? [], bookingId, entry, now);
    if (result.ok) months[providerId] = result.value;
    else taken.add(bookingId);
  }
  return { months, taken };
}
