import { creditUsed, payByCredit } from '@evergrow/domain/commerce';
import { type Millis, paths } from '@evergrow/domain/kernel';
import type { Quote } from '@evergrow/domain/pricing';
import {
  arrivalWindow,
  type Booking,
  bookedAheadReason,
  bookingSchema,
  claimBooking,
  isOffered,
  type Occurrence,
  occurrenceAttempts,
  occurrenceBookingId,
  type Series,
  type SeriesConflict,
} from '@evergrow/domain/scheduling';
import type { Tenant } from '@evergrow/domain/tenancy';
import type { WriteBatch } from 'firebase-admin/firestore';
import { reserveCredit } from '../../commerce/credit-store.ts';
import { bookEntry } from '../../commerce/ledger/ledger-store.ts';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { measure } from '../../kernel/measure.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { insistOnMonths, joinMonths, writeMonths } from '../calendar-store.ts';
import type { FoundCandidate } from '../candidates.ts';
import { claimOfTeam } from '../new-booking.ts';
import { readServiceFacts, type ServiceFacts } from '../service-facts.ts';
import { movePlace } from './move-place.ts';
import { readDoers, seriesTerms, whoDoes } from './occurrence-staff.ts';
import { priceOccurrence } from './price-occurrence.ts';
import { isLive } from './series-store.ts';

type Of = { tenantId: string; tenant: Tenant; seriesId: string; series: Series };
export type Made =
  | { outcome: 'made' | 'known'; bookingId: string }
  | { outcome: 'conflict'; reason: SeriesConflict['reason'] };

/**
 * Books one occurrence: the calendar of everybody who does it and the booking in one commit, a credit with them where the
 * client has one. A booking there is already is left alone, so that doing it again, or twice at once, makes one.
 */
export async function makeOccurrence(of: Of, occurrence: Occurrence, now: Date): Promise<Made> {
  const facts = await readServiceFacts(of.tenantId, of.series.offeringId).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'offering_not_found') return null;
    throw error;
  });
  if (!facts) return { outcome: 'conflict', reason: 'gone' };
  return await optimistically(() => attempt(of, facts, occurrence, now));
}

async function attempt(of: Of, facts: ServiceFacts, occurrence: Occurrence, now: Date): Promise<Made> {
  const { tenantId, tenant, seriesId, series } = of;
  const free = await freeBookingId(tenantId, seriesId, occurrence.date);
  if (free.taken) return { outcome: 'known', bookingId: free.id };
  const window = { from: occurrence.start, to: occurrence.start + 1, now: now.getTime() };
  const ids = whoDoes(series, occurrence);
  const terms = await seriesTerms(facts, series, window);
  const doers = await readDoers(tenantId, facts, series, ids, terms, window);
  const [first] = doers;
  if (!first || doers.length < ids.length) return { outcome: 'conflict', reason: 'gone' };

  const reason = conflictOf(doers, occurrence.start, terms);
  if (reason) return { outcome: 'conflict', reason };

  const months = joinMonths(
    tenantId,
    doers.map((doer) => doer.months),
  );
  const price = await priceOccurrence(tenantId, tenant, facts, series, occurrence, first, now);
  const batch = db().batch();
  const { quote, creditGrantId, worth } = await withCredit(batch, of, free.id, price, now);
  const place =
    series.place && (await movePlace(tenantId, series.clientUid, series.place, { seriesId }, free.id));
  const booking = { ...newBooking(of, facts, occurrence, doers, quote, now), place, creditGrantId };
  const claimed = claimBooking(months.months, free.id, booking, null, now.getTime());
  if (!claimed.ok) return { outcome: 'conflict', reason: 'taken' };
  writeMonths(batch, months, claimed.value);
  insistOnMonths(batch, months, claimed.value);
  batch.create(documentAt(paths.booking(tenantId, free.id), bookingSchema), booking);
  const books = { orderId: null, currency: quote.currency, at: now, now };
  for (const { id, entry } of creditUsed(free.id, booking, worth, books))
    bookEntry(batch, tenantId, id, entry);
  tell(batch, tenantId, { type: 'booking.confirmed', bookingId: free.id }, now);
  measure(batch, tenantId, { confirmed: 1 }, now);
  await batch.commit();
  return { outcome: 'made', bookingId: free.id };
}

/** The booking of this day that stands, or the id of the next one. */
async function freeBookingId(
  tenantId: string,
  seriesId: string,
  date: string,
): Promise<{ taken: boolean; id: string }> {
  for (let number = 0; number < occurrenceAttempts; number += 1) {
    const id = occurrenceBookingId(seriesId, date, number);
    const booking = (await documentAt(paths.booking(tenantId, id), bookingSchema).get()).data();
    if (!booking) return { taken: false, id };
    if (isLive(booking)) return { taken: true, id };
  }
  throw new Refusal('limit_reached', 'This day was skipped and restored too often');
}

/** Why it cannot be at that time; null when it can. Without anything in the calendar it would still be closed. */
function conflictOf(
  doers: readonly FoundCandidate[],
  start: Millis,
  terms: Parameters<typeof isOffered>[0] extends infer S ? Omit<S, 'availability' | 'busy' | 'start'> : never,
): 'closed' | 'taken' | null {
  for (const { availability, busy } of doers) {
    if (isOffered({ ...terms, availability, busy, start })) continue;
    return isOffered({ ...terms, availability, busy: [], start }) ? 'taken' : 'closed';
  }
  return null;
}

/** The quote paid by a credit as long as the client has one of those the series uses; without one, as it is. */
async function withCredit(
  batch: WriteBatch,
  { tenantId, series }: Of,
  bookingId: string,
  quote: Quote,
  now: Date,
): Promise<{ quote: Quote; creditGrantId: string | null; worth: number }> {
  const { creditGrantId: grantId, clientUid, offeringId } = series;
  const without = { quote, creditGrantId: null, worth: 0 };
  if (grantId === null) return without;
  try {
    const use = { grantId, clientUid, offeringId, bookingId, now };
    const grant = await reserveCredit(batch, tenantId, use);
    const paid = payByCredit(quote, grant, 1);
    const worth = grant.paid?.worth[bookingId] ?? 0;
    return paid.ok ? { quote: paid.value, creditGrantId: grantId, worth } : without;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'credits_spent') return without;
    throw error;
  }
}

function newBooking(
  { series, seriesId }: Of,
  { service, settings }: ServiceFacts,
  occurrence: Occurrence,
  doers: readonly FoundCandidate[],
  quote: Quote,
  now: Date,
): Booking {
  const window = arrivalWindow(occurrence.start, service.arrivalWindowMinutes);
  const [first] = doers;
  const start = new Date(occurrence.start);
  const end = new Date(occurrence.end);
  return {
    status: 'confirmed',
    clientUid: series.clientUid,
    clientName: series.clientName,
    providerId: first?.providerId ?? '',
    providerName: first?.card.displayName ?? series.providerName,
    offeringId: series.offeringId,
    offeringTitle: series.offeringTitle,
    addOnIds: series.addOnIds,
    format: series.format,
    providerIds: doers.map(({ providerId }) => providerId),
    seats: 1,
    start,
    end,
    arrivalWindow: window && { start: new Date(window.start), end: new Date(window.end) },
    place: null,
    choices: series.choices,
    // The provider agreed to all of them with the first, and a deposit is for somebody who is new.
    policy: { ...(service.policy ?? settings.policy), approval: false, deposit: null },
    respondBy: null,
    seriesId,
    occurrence: occurrence.date,
    creditGrantId: null,
    reschedules: 0,
    claim: claimOfTeam(doers, occurrence.start, series.durationMinutes, service.seats),
    timeZone: series.clientTimeZone,
    providerTimeZone: first?.availability.timeZone ?? series.timeZone,
    quote,
    orderId: null,
    extraOrderIds: [],
    dueNow: 0,
    payments: [],
    fee: 0,
    holdExpiresAt: null,
    meetingUrl: series.format === 'video' ? (first?.availability.meetingUrl ?? null) : null,
    reviewed: false,
    fromMatch: false,
    history: [{ at: now, status: 'confirmed', by: 'system', reason: bookedAheadReason }],
    createdAt: now,
    updatedAt: now,
  };
}
