import { MINUTE } from '../kernel/index.ts';
import type { Booking } from './booking.ts';
import { defaultBookingPolicy } from './policy.ts';
import { holdLifetime } from './transitions.ts';

/** The moment the sample booking was made. */
export const bookedAt = new Date('2026-11-20T10:00Z');

/** An unpaid hold for an hour the next morning, with ten minutes after it, for 90 euros. */
export const sampleBooking = (changes: Partial<Booking> = {}): Booking => {
  const start = new Date('2026-11-21T09:00Z');
  const end = new Date(start.getTime() + 60 * MINUTE);
  return {
    status: 'pending',
    clientUid: 'client',
    clientName: 'Ada Client',
    providerId: 'provider',
    providerName: 'Grace Provider',
    offeringId: 'offering',
    offeringTitle: 'A session',
    addOnIds: [],
    format: 'video',
    providerIds: ['provider'],
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
    claim: { start, end: new Date(end.getTime() + 10 * MINUTE) },
    timeZone: 'Europe/Madrid',
    providerTimeZone: 'America/New_York',
    quote: {
      currency: 'EUR',
      lines: [{ kind: 'base', label: 'A session', quantity: 1, amount: 9000 }],
      total: 9000,
    },
    orderId: 'order',
    extraOrderIds: [],
    dueNow: 9000,
    payments: [],
    fee: 0,
    holdExpiresAt: new Date(bookedAt.getTime() + holdLifetime),
    meetingUrl: null,
    reviewed: false,
    fromMatch: false,
    history: [{ at: bookedAt, status: 'pending', by: 'client', reason: '' }],
    createdAt: bookedAt,
    updatedAt: bookedAt,
    ...changes,
  };
};
