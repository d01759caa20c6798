import { MINUTE } from '@evergrow/domain/kernel';
import {
  type BeginSeries,
  type Booking,
  bookingSchema,
  frequencyOfRule,
  ruleOfFrequency,
  type Series,
  wallClock,
} from '@evergrow/domain/scheduling';
import type { Member, Tenant } from '@evergrow/domain/tenancy';
import { readOwnGrant } from '../../commerce/credit-store.ts';
import { audit } from '../../kernel/audit.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { newId } from '../../kernel/random.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { holdBooking, holdOrder } from '../booking-store.ts';
import { generateSeries } from './generate-series.ts';
import { movePlace } from './move-place.ts';
import { seriesAt } from './series-store.ts';

type Begun = { id: string; series: Series };
type By = { requestId: string; now: Date };

/**
 * Makes a series of a booking of one's own. One that is still to be paid begins it once it is: what it is
 * paid on then keeps the card. Of one that stands already the later times are booked at once.
 * @throws Refusal('not_found' | 'invalid_transition' | 'conflict' | 'invalid_request' | 'credits_spent')
 */
export async function beginSeries(
  tenantId: string,
  tenant: Tenant,
  member: Member,
  request: BeginSeries,
  { requestId, now }: By,
): Promise<Begun> {
  const id = newId();
  const { creditGrantId } = request;
  if (creditGrantId !== null) await readOwnGrant(tenantId, creditGrantId, member.uid);
  const series = await optimistically(async () => {
    const held = await holdBooking(tenantId, request.bookingId);
    const booking = held.data;
    if (booking.clientUid !== member.uid) throw new Refusal('not_found');
    if (booking.seriesId !== null) throw new Refusal('conflict', 'This is part of a series already');
    if (booking.seats > 1) throw new Refusal('invalid_request', 'Only a place of your own can be repeated');
    const begins = stateOf(booking);
    if (begins === 'starting') await refuseOpenPage(tenantId, booking);
    const fresh = await newSeries(tenantId, id, booking, request, begins, now);
    const batch = db().batch();
    batch.create(seriesAt(tenantId, id), fresh);
    const patch = { seriesId: id, occurrence: fresh.startDate, updatedAt: now };
    bookingSchema.parse({ ...booking, ...patch });
    batch.update(held.reference, patch, { lastUpdateTime: held.version });
    const target = `series/${id}`;
    audit(
      batch,
      tenantId,
      { action: 'series.changed', actor: member.uid, target, reason: 'begun', requestId },
      now,
    );
    await batch.commit();
    return fresh;
  });
  if (series.status === 'active') await generateSeries(tenantId, tenant, id, now);
  return { id, series };
}

function stateOf({ status }: Booking): 'starting' | 'active' {
  if (status === 'pending' || status === 'requested') return 'starting';
  if (status === 'confirmed') return 'active';
  throw new Refusal('invalid_transition', 'Only a booking that is to take place can be repeated');
}

/** A payment page that is open does not ask for the card: the series has to be begun before. The form asks at each press. */
async function refuseOpenPage(tenantId: string, { orderId }: Booking): Promise<void> {
  if (orderId === null) return;
  const { data } = await holdOrder(tenantId, orderId);
  if (data.checkoutSessionId !== null && data.openIntentId === null) {
    throw new Refusal('conflict', 'The payment has begun: finish it, then repeat the booking');
  }
}

async function newSeries(
  tenantId: string,
  id: string,
  booking: Booking,
  request: BeginSeries,
  status: 'starting' | 'active',
  now: Date,
): Promise<Series> {
  const timeZone = booking.providerTimeZone;
  const { date: startDate, time: startTime } = wallClock(timeZone, booking.start.getTime());
  const { frequency, until, count } = request;
  const rule = frequency === undefined ? (request.rule ?? '') : ruleOfFrequency(frequency, startDate);
  if (until !== null && until <= startDate) throw new Refusal('invalid_request', 'It ends before it repeats');
  const place =
    booking.place &&
    (await movePlace(tenantId, booking.clientUid, booking.place, request.bookingId, { seriesId: id }));
  return {
    status,
    clientUid: booking.clientUid,
    clientName: booking.clientName,
    providerIds: booking.providerIds,
    providerName: booking.providerName,
    offeringId: booking.offeringId,
    offeringTitle: booking.offeringTitle,
    addOnIds: booking.addOnIds,
    format: booking.format,
    durationMinutes: (booking.end.getTime() - booking.start.getTime()) / MINUTE,
    choices: booking.choices && { ...booking.choices, frequency: frequencyOfRule(rule) },
    place,
    rule,
    startDate,
    startTime,
    timeZone,
    clientTimeZone: booking.timeZone,
    until,
    count,
    skipped: [],
    changed: {},
    firstBookingId: request.bookingId,
    conflicts: [],
    generatedThrough: startDate,
    keepCard: request.keepCard ? now : null,
    card: null,
    creditGrantId: request.creditGrantId,
    nextChargeAt: null,
    precedingId: null,
    createdAt: now,
    updatedAt: now,
  };
}
