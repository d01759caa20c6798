import { paths } from '@evergrow/domain/kernel';
import { defaultBookingSettings } from '@evergrow/domain/scheduling';
import { makeArea } from '@evergrow/seed/factories/area';
import { makeAvailability } from '@evergrow/seed/factories/availability';
import { makeBooking } from '@evergrow/seed/factories/booking';
import { makeCalendarMonth } from '@evergrow/seed/factories/calendar-month';
import { makeCandidate } from '@evergrow/seed/factories/candidate';
import { makeDispatchPlan } from '@evergrow/seed/factories/dispatch-plan';
import { makeOffering } from '@evergrow/seed/factories/offering';
import { makeOrder } from '@evergrow/seed/factories/order';
import { makeDirectory, makeProvider } from '@evergrow/seed/factories/provider';
import { makeReview } from '@evergrow/seed/factories/review';
import { makeWorkforce } from '@evergrow/seed/factories/workforce';
import type { Documents } from './world.ts';

/** The page of `provider`: published and rated. */
export const providerDocument = makeProvider({ rating: { count: 2, sum: 9 } });

export const offeringDocument = makeOffering({
  price: { amount: 9000, currency: 'EUR' },
  providerIds: ['provider'],
  addOns: [
    { id: 'notes', title: 'Written notes', price: { amount: 1500, currency: 'EUR' }, durationMinutes: 0 },
  ],
  tags: ['career'],
});

export const availabilityDocument = makeAvailability({
  overrides: { '2026-12-24': '09:00-12:00 13:00-24:00', '2026-12-25': '' },
  timeOff: ['2026-12-26T00:00/2027-01-02T12:00'],
  stays: ['2027-02-01/2027-02-14 America/Argentina/Buenos_Aires'],
  offeringHours: { session: '18:00-20:00;;;;;;' },
  meetingUrl: 'https://meet.example.com/room',
});

/** What is sold: of each kind of document one that is published and one that is not. */
export const catalogDocuments = (t: string): Documents => ({
  [paths.provider(t, 'provider')]: providerDocument,
  [paths.provider(t, 'otherProvider')]: { ...providerDocument, published: false },
  [paths.directory(t)]: makeDirectory({ provider: providerDocument }),
  [paths.candidate(t, 'provider')]: { ...makeCandidate(), embedding: [1, 0] },
  [paths.offering(t, 'session')]: offeringDocument,
  [paths.offering(t, 'draft')]: { ...offeringDocument, published: false },
  [paths.review(t, 'booking')]: makeReview({ providerId: 'provider', clientUid: 'client' }),
});

/** A booking of `client` with `provider`, one between others, and what belongs to them. */
export const bookingDocuments = (t: string): Documents => ({
  [paths.availability(t, 'provider')]: availabilityDocument,
  [paths.availability(t, 'otherProvider')]: availabilityDocument,
  [paths.calendarMonth(t, 'provider', '2026-11')]: makeCalendarMonth({ providerId: 'provider' }),
  [paths.area(t, 'area')]: makeArea(),
  [paths.workforce(t)]: makeWorkforce(),
  [paths.bookingSettings(t)]: defaultBookingSettings(new Date('2026-11-20T10:00:00Z')),
  [paths.dispatchPlan(t, '2026-11-23')]: makeDispatchPlan(),
  [paths.booking(t, 'booking')]: makeBooking({ clientUid: 'client', providerId: 'provider' }),
  [paths.booking(t, 'otherBooking')]: makeBooking({ clientUid: 'otherClient', providerId: 'otherProvider' }),
  // Somebody who was a provider and is a client now: only providers read what they give.
  [paths.booking(t, 'ofTwo')]: makeBooking({
    clientUid: 'otherClient',
    providerId: 'otherProvider',
    providerIds: ['otherProvider', 'provider'],
  }),
  [paths.booking(t, 'withClient')]: makeBooking({ clientUid: 'otherClient', providerId: 'client' }),
  [paths.order(t, 'order')]: makeOrder({ clientUid: 'client' }),
  [paths.order(t, 'otherOrder')]: makeOrder({ clientUid: 'otherClient' }),
});
