import { MINUTE } from '@evergrow/domain/kernel';
import {
  type Booking,
  bookingSchema,
  claimInterval,
  defaultBookingPolicy,
} from '@evergrow/domain/scheduling';
import { makeAvailability } from './availability.ts';
import { daysFromNow } from './instants.ts';
import { makeQuote } from './quote.ts';

/** A confirmed hour next Monday at ten in Lisbon. End and claim follow the start unless given. */
export const makeBooking = (overrides: Partial<Booking> = {}): Booking => {
  const start = overrides.start ?? new Date('2026-11-23T10:00:00Z');
  const end = overrides.end ?? new Date(start.getTime() + 60 * MINUTE);
  const claim = claimInterval(
    makeAvailability(),
    start.getTime(),
    (end.getTime() - start.getTime()) / MINUTE,
  );
  return bookingSchema.parse({
    status: 'confirmed',
    clientUid: 'client-1',
    clientName: 'Robin Calloway',
    providerId: 'provider-1',
    providerName: 'Duarte Queimado',
    offeringId: 'coaching-session',
    offeringTitle: 'Coaching session',
    addOnIds: [],
    format: 'video',
    providerIds: [overrides.providerId ?? 'provider-1'],
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
    start,
    end,
    claim: { start: new Date(claim.start), end: new Date(claim.end) },
    timeZone: 'Europe/Madrid',
    providerTimeZone: 'Europe/Lisbon',
    quote: makeQuote(),
    orderId: 'order-1',
    extraOrderIds: [],
    dueNow: overrides.quote?.total ?? makeQuote().total,
    payments: [],
    fee: 0,
    holdExpiresAt: null,
    meetingUrl: 'https://meet.example.com/duarte-queimado',
    reviewed: false,
    fromMatch: false,
    history: [
      { at: daysFromNow(-2), status: 'pending', by: 'client', reason: '' },
      { at: daysFromNow(-2, 0.05), status: 'confirmed', by: 'system', reason: '' },
    ],
    createdAt: daysFromNow(-2),
    updatedAt: daysFromNow(-2, 0.05),
    ...overrides,
  });
};
