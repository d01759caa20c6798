import { type Series, seriesSchema } from '@evergrow/domain/scheduling';
import { daysFromNow } from './instants.ts';

/** A home cleaned every two weeks, on Tuesdays at nine. */
export const makeSeries = (overrides: Partial<Series> = {}): Series =>
  seriesSchema.parse({
    status: 'active',
    clientUid: 'client-1',
    clientName: 'Robin Calloway',
    providerIds: ['provider-1'],
    providerName: 'Duarte Queimado',
    offeringId: 'home-cleaning',
    offeringTitle: 'Home cleaning',
    addOnIds: [],
    format: 'inPerson',
    durationMinutes: 120,
    choices: null,
    place: null,
    rule: 'FREQ=WEEKLY;INTERVAL=2',
    startDate: '2026-11-24',
    startTime: '09:00',
    timeZone: 'Europe/Lisbon',
    clientTimeZone: 'Europe/Lisbon',
    until: null,
    count: null,
    skipped: [],
    changed: {},
    firstBookingId: 'booking-1',
    conflicts: [],
    generatedThrough: '2026-11-24',
    keepCard: null,
    card: null,
    creditGrantId: null,
    nextChargeAt: null,
    precedingId: null,
    createdAt: daysFromNow(-2),
    updatedAt: daysFromNow(-2),
    ...overrides,
  });
