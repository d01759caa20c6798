import { travelMinutes } from '@evergrow/domain/dispatch';
import { HOUR, MINUTE } from '@evergrow/domain/kernel';
import { bookingMinutes } from '@evergrow/domain/pricing';
import {
  holdRequestSchema,
  offerExpiry,
  offeredSlots,
  offerTo,
  passOffer,
  type Slot,
  timeName,
  type WaitlistEntry,
  wishes,
} from '@evergrow/domain/scheduling';
import { db } from '../../kernel/firebase.ts';
import { errorFacts, log } from '../../kernel/log.ts';
import { isLostRace, optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { newId } from '../../kernel/random.ts';
import { decided, Refusal } from '../../kernel/refusal.ts';
import { readCalendars, readStaff } from '../candidates.ts';
import { placeHold, type Where } from '../place-hold.ts';
import { readServiceFacts, slotTerms } from '../service-facts.ts';
import { entriesOf, holdEntry } from './waitlist-store.ts';

/** People in line that are looked at when a time is free. */
const lookedAt = 50;

type Freed = { providerIds: readonly string[]; start: number; end: number };

/**
 * Time of somebody has become free: those who wait are offered what fits of it, first come, first served, as long as
 * there is any. An offer is a hold like any other, so that no time is offered twice.
 */
export async function offerFreed({ tenantId, tenant }: Where, freed: Freed, now: Date): Promise<void> {
  if (freed.end <= now.getTime() + HOUR) return;
  const waiting = await entriesOf(tenantId)
    .where('status', '==', 'waiting')
    .orderBy('createdAt')
    .limit(lookedAt)
    .get();
  for (const found of waiting.docs) {
    if (found.data().expiresAt <= now) continue;
    for (const providerId of freed.providerIds) {
      if (await offerOne({ tenantId, tenant }, found.id, found.data(), { ...freed, providerId }, now)) break;
    }
  }
}

type FreedOf = Freed & { providerId: string };

async function offerOne(
  { tenantId, tenant }: Where,
  entryId: string,
  entry: WaitlistEntry,
  freed: FreedOf,
  now: Date,
): Promise<boolean> {
  if (entry.providerId !== null && entry.providerId !== freed.providerId) return false;
  try {
    const found = await firstFitting(tenantId, entry, freed, now);
    return found !== null && (await holdFor({ tenantId, tenant }, entryId, found, freed.providerId, now));
  } catch (error) {
    // The offering was withdrawn, the time was faster gone, or they hold others: the next in line is asked.
    if (error instanceof Refusal) return false;
    log('ERROR', 'waitlist offer failed', { tenant: tenantId, entryId, ...errorFacts(error) });
    throw error;
  }
}

/** The first slot that overlaps the freed time and is what they wait for. */
async function firstFitting(
  tenantId: string,
  entry: WaitlistEntry,
  freed: FreedOf,
  now: Date,
): Promise<{ slot: Slot; providerName: string } | null> {
  const facts = await readServiceFacts(tenantId, entry.offeringId);
  const durationMinutes = decided(
    bookingMinutes({
      offering: facts.offering,
      addOnIds: entry.addOnIds,
      durations: facts.service.durations,
    }),
  );
  const window = { from: freed.start - durationMinutes * MINUTE + 1, to: freed.end, now: now.getTime() };
  const terms = await slotTerms(facts, { durationMinutes, seats: 1, cell: null }, window, travelMinutes);
  const staff = await readStaff(tenantId, facts, { wanted: freed.providerId, areaId: null });
  const [one] = await readCalendars(
    tenantId,
    staff.filter(({ providerId }) => providerId === freed.providerId),
    terms,
    window,
  );
  if (!one) return null;
  const slots = offeredSlots({ ...terms, ...window, availability: one.availability, busy: one.busy });
  const slot = slots.find(({ start }) => {
    const time = { providerId: freed.providerId, start };
    return wishes(entry, time) && !entry.passed.includes(timeName(time));
  });
  return slot ? { slot, providerName: one.card.displayName } : null;
}

/** Promises the time to the entry, then holds it: whoever was faster with either leaves it to the other. */
async function holdFor(
  { tenantId, tenant }: Where,
  entryId: string,
  { slot, providerName }: { slot: Slot; providerName: string },
  providerId: string,
  now: Date,
): Promise<boolean> {
  const held = await holdEntry(tenantId, entryId);
  const entry = held.data;
  const { settings } = await readServiceFacts(tenantId, entry.offeringId);
  const until = offerExpiry(now.getTime(), slot.start, entry.timeZone, settings.quietHours);
  const expiresAt = new Date(until);
  const bookingId = newId();
  const times = { start: new Date(slot.start), end: new Date(slot.end), expiresAt };
  const offered = offerTo(entry, { bookingId, providerId, providerName, ...times }, now);
  if (!offered.ok) return false;
  const client = { uid: entry.clientUid, displayName: entry.clientName };
  const request = holdRequestSchema.parse({
    providerId,
    offeringId: entry.offeringId,
    addOnIds: entry.addOnIds,
    start: times.start.toISOString(),
    format: entry.format,
    timeZone: entry.timeZone,
  });
  const batch = db().batch();
  batch.update(held.reference, { ...offered.value }, { lastUpdateTime: held.version });
  try {
    await batch.commit();
  } catch (error) {
    if (isLostRace(error)) return false;
    throw error;
  }
  try {
    await placeHold({ tenantId, tenant }, client, request, now, { bookingId, expiresAt });
  } catch (error) {
    await backInLine(tenantId, entryId, bookingId, now);
    throw error;
  }
  const telling = db().batch();
  tell(telling, tenantId, { type: 'waitlist.offered', entryId }, now);
  await telling.commit();
  return true;
}

/** The hold could not be placed: the entry waits as before. */
async function backInLine(tenantId: string, entryId: string, bookingId: string, now: Date): Promise<void> {
  await optimistically(async () => {
    const held = await holdEntry(tenantId, entryId);
    if (held.data.offer?.bookingId !== bookingId) return;
    const back = { status: 'waiting' as const, offer: null, updatedAt: now };
    await held.reference.update(back, { lastUpdateTime: held.version });
  });
}

/** The entry whose offer a booking is; null for other bookings. */
async function entryOf(tenantId: string, bookingId: string) {
  const found = await entriesOf(tenantId).where('offer.bookingId', '==', bookingId).limit(1).get();
  return found.docs[0] ?? null;
}

/** What was offered is booked: they are served. */
export async function noteTaken(tenantId: string, bookingId: string, now: Date): Promise<void> {
  const found = await entryOf(tenantId, bookingId);
  if (found?.data().status !== 'offered') return;
  await found.ref.update({ status: 'booked', updatedAt: now });
}

/** What was offered was not taken in time, or given back: back in line, and never that time again. */
export async function notePassed(tenantId: string, bookingId: string, now: Date): Promise<void> {
  const found = await entryOf(tenantId, bookingId);
  if (!found) return;
  await optimistically(async () => {
    const held = await holdEntry(tenantId, found.id);
    const passed = passOffer(held.data, now);
    if (passed !== held.data) await held.reference.update({ ...passed }, { lastUpdateTime: held.version });
  });
}
