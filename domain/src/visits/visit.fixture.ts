import type { Sealed } from '../privacy/vault.ts';
import { checklistOf } from './checklist.ts';
import type { Visit } from './visit.ts';

export const openedAt = new Date('2026-11-21T09:00:00Z');

export const sealedSample: Sealed = { nonce: 'bm9uY2U', ciphertext: 'c2VhbGVk', version: 1 };

/** A visit that has just begun, with two things to do. */
export const sampleVisit = (changes: Partial<Visit> = {}): Visit => ({
  clientUid: 'client',
  providerIds: ['provider'],
  checklist: checklistOf(['Clean the oven', 'Change the sheets']),
  photos: [],
  notes: null,
  signature: null,
  signedAt: null,
  adjustments: [],
  createdAt: openedAt,
  updatedAt: openedAt,
  ...changes,
});
