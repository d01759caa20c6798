import { paths } from '@evergrow/domain/kernel';
import type { Documents } from './world.ts';

const later = new Date('2026-12-01T09:00:00.000Z');

/** What the server notes to send messages and to hold meetings: nobody else sees it. */
export const messageDocuments = (t: string): Documents => ({
  [paths.reminder(t, 'booking_60')]: { bookingId: 'booking', minutes: 60, dueAt: later, expiresAt: later },
  [paths.meetingRoom(t, 'booking')]: {
    service: 'zoom',
    roomId: '123',
    joinUrl: 'https://zoom.example/j/123',
    state: 'open',
    clientUid: 'client',
    providerId: 'provider',
    expiresAt: later,
  },
});

export const phoneDocuments = (): Documents => ({
  [paths.phone('client')]: { sealed: null, numberHash: 'hash', pending: null },
});
