import { checklistOf, type Visit, visitSchema } from '@evergrow/domain/visits';
import { daysFromNow } from './instants.ts';

/** A visit yesterday at which everything on a short list was done. */
export const makeVisit = (overrides: Partial<Visit> = {}): Visit => {
  const at = daysFromNow(-1);
  const done = { state: 'done' as const, at, by: overrides.providerIds?.[0] ?? 'provider-1' };
  return visitSchema.parse({
    clientUid: 'client-1',
    providerIds: ['provider-1'],
    checklist: checklistOf(['Wipe the surfaces', 'Vacuum the floors']).map((item) => ({ ...item, ...done })),
    photos: [],
    notes: null,
    signature: null,
    signedAt: null,
    adjustments: [],
    createdAt: at,
    updatedAt: at,
    ...overrides,
  });
};
