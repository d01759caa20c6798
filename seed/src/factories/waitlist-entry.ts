import { type WaitlistEntry, waitlistEntrySchema } from '@evergrow/domain/scheduling';
import { daysFromNow } from './instants.ts';

/** Somebody who waits for a morning next week, with anybody. */
export const makeWaitlistEntry = (overrides: Partial<WaitlistEntry> = {}): WaitlistEntry =>
  waitlistEntrySchema.parse({
    status: 'waiting',
    clientUid: 'client-1',
    clientName: 'Robin Calloway',
    offeringId: 'coaching-session',
    offeringTitle: 'Coaching session',
    addOnIds: [],
    format: 'video',
    providerId: null,
    providerName: null,
    from: '2026-11-23',
    to: '2026-11-27',
    hours: { from: '09:00', to: '13:00' },
    timeZone: 'Europe/Lisbon',
    offer: null,
    passed: [],
    createdAt: daysFromNow(-1),
    updatedAt: daysFromNow(-1),
    expiresAt: daysFromNow(7),
    ...overrides,
  });
