import type { Offering } from '@evergrow/domain/catalog';
import { orderSchema } from '@evergrow/domain/commerce';
import { MINUTE, paths, utcMonthsBetween } from '@evergrow/domain/kernel';
import { matchSetSchema } from '@evergrow/domain/matching';
import { bookingMinutes, type Quote, quoteBooking } from '@evergrow/domain/pricing';
import { subjectSchema } from '@evergrow/domain/privacy';
import {
  type Booking,
  bookingSchema,
  claimInterval,
  defaultBookingPolicy,
  dueNow,
  type HoldRequest,
  holdLifetime,
  isOffered,
  placeClaim,
} from '@evergrow/domain/scheduling';
import { newOrder } from '../commerce/extra-order.ts';
import { collectionAt, documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { measure } from '../kernel/measure.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { newId } from '../kernel/random.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { type Bookable, readBookable } from './bookable.ts';
import { readMonths, writeMonths } from './calendar-store.ts';

/** Times one client may hold at once in one tenant, so that nobody can block a calendar without paying. */
const holdsPerClient = 3;

type Client = { uid: string; displayName: string };
type Placed = { bookingId: string; orderId: string; expiresAt: Date; quote: Quote };

/**
 * Claims a time for fifteen minutes: calendar, booking and order in one commit.
 * @throws Refusal('slot_taken' | 'slot_unavailable' | 'conflict' | …) with nothing written
 */
export async function placeHold(
  tenantId: string,
  client: Client,
  request: HoldRequest,
  now: Date,
): Promise<Placed> {
  const { providerId } = request;
  if (providerId === null) throw new Refusal('provider_unavailable', 'Choose who');
  const start = Date.parse(request.start);
  const [bookable, fromMatch] = await Promise.all([
    readBookable(tenantId, providerId, request.offeringId),
    isMatched(tenantId, client.uid, providerId),
    checkOpenHolds(tenantId, client.uid),
  ]);
  const { offering, provider, availability } = bookable;
  if (client.uid === providerId) throw new Refusal('provider_unavailable', 'This is your own calendar');
  const offersFormat = offering.formats.length === 0 || offering.formats.includes(request.format);
  if (!offersFormat) throw new Refusal('slot_unavailable', 'This format is not offered');
  const durationMinutes = decided(bookingMinutes({ offering, addOnIds: request.addOnIds }));
  const quote = decided(
    quoteBooking({ offering, addOnIds: request.addOnIds, providerPrice: provider.price }),
  );
  const interval = claimInterval(availability, start, durationMinutes);
  const bookingId = newId();
  const orderId = newId();
  const expiresAt = new Date(now.getTime() + holdLifetime);
  const booking = newBooking({
    client,
    request,
    providerId,
    bookable,
    quote,
    fromMatch,
    orderId,
    interval,
    durationMinutes,
    expiresAt,
    now,
  });
  const order = newOrder(
    {
      purpose: 'booking',
      clientUid: client.uid,
      bookingIds: [bookingId],
      quote,
      due: booking.dueNow,
      expiresAt,
    },
    now,
  );

  await optimistically(async () => {
    const read = await readMonths(tenantId, providerId, utcMonthsBetween(interval.start, interval.end));
    const entry = { ...interval, kind: 'hold' as const, expiresAt: expiresAt.getTime() };
    const after = decided(placeClaim(read.months, bookingId, entry, now.getTime()));
    const busy = read.months.flatMap((month) => Object.values(month.entries));
    if (!isOffered({ availability, busy, durationMinutes, start, now: now.getTime() })) {
      throw new Refusal('slot_unavailable');
    }
    const batch = db().batch();
    writeMonths(batch, read, after);
    batch.create(documentAt(paths.booking(tenantId, bookingId), bookingSchema), booking);
    batch.create(documentAt(paths.order(tenantId, orderId), orderSchema), order);
    measure(batch, tenantId, { holds: 1 }, now);
    await batch.commit();
  });
  return { bookingId, orderId, expiresAt, quote };
}

async function checkOpenHolds(tenantId: string, uid: string): Promise<void> {
  const open = await collectionAt(paths.bookings(tenantId), bookingSchema)
    .where('clientUid', '==', uid)
    .where('status', '==', 'pending')
    .limit(holdsPerClient)
    .get();
  const now = Date.now();
  const live = open.docs.filter((found) => (found.data().holdExpiresAt?.getTime() ?? 0) > now);
  if (live.length >= holdsPerClient) {
    throw new Refusal('conflict', 'You are holding several times already: pay for one or release it first');
  }
}

async function isMatched(tenantId: string, uid: string, providerId: string): Promise<boolean> {
  const subject = (await documentAt(paths.subject(tenantId, uid), subjectSchema).get()).data();
  if (!subject?.pseudonym) return false;
  const matches = (await documentAt(paths.match(tenantId, subject.pseudonym), matchSetSchema).get()).data();
  return matches?.providerIds.includes(providerId) ?? false;
}

function newBooking(facts: {
  client: Client;
  request: HoldRequest;
  providerId: string;
  bookable: Bookable;
  quote: Quote;
  fromMatch: boolean;
  orderId: string;
  interval: { start: number; end: number };
  durationMinutes: number;
  expiresAt: Date;
  now: Date;
}): Booking {
  const { client, request, bookable, interval, now } = facts;
  const start = new Date(request.start);
  const offering: Offering = bookable.offering;
  return {
    status: 'pending',
    clientUid: client.uid,
    clientName: client.displayName,
    providerId: facts.providerId,
    providerName: bookable.provider.displayName,
    offeringId: request.offeringId,
    offeringTitle: offering.title,
    addOnIds: request.addOnIds,
    providerIds: [facts.providerId],
    seats: 1,
    arrivalWindow: null,
    place: null,
    choices: null,
    policy: defaultBookingPolicy,
    respondBy: null,
    seriesId: null,
    occurrence: null,
    creditGrantId: null,
    reschedules: 0,
    format: request.format,
    start,
    end: new Date(start.getTime() + facts.durationMinutes * MINUTE),
    claim: { start: new Date(interval.start), end: new Date(interval.end) },
    timeZone: request.timeZone,
    providerTimeZone: bookable.availability.timeZone,
    quote: facts.quote,
    orderId: facts.orderId,
    extraOrderIds: [],
    dueNow: dueNow(facts.quote, defaultBookingPolicy),
    payments: [],
    fee: 0,
    holdExpiresAt: facts.expiresAt,
    meetingUrl: null,
    reviewed: false,
    fromMatch: facts.fromMatch,
    history: [{ at: now, status: 'pending', by: 'client', reason: '' }],
    createdAt: now,
    updatedAt: now,
  };
}
