import { travelMinutes } from '@evergrow/domain/dispatch';
import { MINUTE, paths } from '@evergrow/domain/kernel';
import {
  type Availability,
  availabilitySchema,
  type Booking,
  calendarEntries,
  calendarWindow,
  claimBooking,
  isOffered,
  moveBooking,
  rescheduleTerms,
  type SlotTerms,
} from '@evergrow/domain/scheduling';
import type { Acting } from '../api/membership.ts';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { tell } from '../kernel/outbox.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { holdBooking, partIn } from './booking-store.ts';
import { insistOnMonths, type ReadMonths, writeMonths } from './calendar-store.ts';
import { monthsOfAll } from './claim-months.ts';
import { claimOfTeam } from './new-booking.ts';
import { readServiceFacts, slotTerms } from './service-facts.ts';

type Member = { providerId: string; availability: Availability };

/**
 * Moves a confirmed booking to another time that everybody who does it offers.
 * @throws Refusal('not_found' | 'invalid_transition' | 'not_allowed_by_policy' | 'cutoff_passed' | 'slot_taken' |
 * 'seats_taken' | 'slot_unavailable')
 */
export async function rescheduleBooking(
  acting: Acting,
  facts: { bookingId: string; start: number; now: Date },
): Promise<{ id: string; booking: Booking }> {
  const { tenantId } = acting;
  const { bookingId, start, now } = facts;
  return await optimistically(async () => {
    const held = await holdBooking(tenantId, bookingId);
    const old = held.data;
    const by = partIn(old, acting);
    const { refusal } = rescheduleTerms(old, by, now.getTime());
    if (refusal) throw new Refusal(refusal);
    const team = await teamOf(tenantId, old);
    const terms = await termsOf(tenantId, old, start, now);
    const minutes = (old.end.getTime() - old.start.getTime()) / MINUTE;
    const claim = claimOfTeam(team, start, minutes, old.claim.capacity ?? 1);
    const moved = decided(moveBooking(old, { start: new Date(start), claim }, { by, at: now }));
    const read = await monthsFor(tenantId, [old, moved], team, terms, start);
    const after = decided(claimBooking(read.months, bookingId, moved, null, now.getTime()));
    for (const { providerId, availability } of team) {
      const theirs = read.months.filter((month) => month.providerId === providerId);
      const busy = calendarEntries(theirs, bookingId);
      if (!isOffered({ ...terms, availability, busy, start })) throw new Refusal('slot_unavailable');
    }
    const batch = db().batch();
    batch.update(held.reference, { ...moved }, { lastUpdateTime: held.version });
    writeMonths(batch, read, after);
    insistOnMonths(batch, read, after);
    tell(batch, tenantId, { type: 'booking.rescheduled', bookingId, from: old.start.getTime() }, now);
    await batch.commit();
    return { id: bookingId, booking: moved };
  });
}

/** Everybody who does it, with their hours. */
async function teamOf(tenantId: string, { providerIds }: Booking): Promise<Member[]> {
  return await Promise.all(
    providerIds.map(async (providerId) => {
      const hours = await documentAt(paths.availability(tenantId, providerId), availabilitySchema).get();
      const availability = hours.data();
      if (!availability) throw new Refusal('provider_unavailable');
      return { providerId, availability };
    }),
  );
}

async function termsOf(tenantId: string, old: Booking, start: number, now: Date): Promise<SlotTerms> {
  const facts = await readServiceFacts(tenantId, old.offeringId, { sold: 'ever' });
  const wish = {
    durationMinutes: (old.end.getTime() - old.start.getTime()) / MINUTE,
    seats: old.seats,
    cell: old.place?.cell ?? null,
  };
  const window = { from: start, to: start + 1, now: now.getTime() };
  return await slotTerms(facts, wish, window, travelMinutes);
}

/** The months the booking leaves and enters, and those that decide whether the time is offered. */
async function monthsFor(
  tenantId: string,
  bookings: readonly Booking[],
  team: readonly Member[],
  terms: SlotTerms,
  start: number,
): Promise<ReadMonths> {
  const also = team.flatMap(({ providerId, availability }) => {
    const window = calendarWindow({ ...terms, availability, from: start, to: start + 1 });
    return window ? [{ providerId, ...window }] : [];
  });
  return await monthsOfAll(tenantId, bookings, also);
}
