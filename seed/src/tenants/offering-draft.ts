import type { Offering } from '@evergrow/domain/catalog';

/** An offering as it is written by hand: everything but its dates. */
export type OfferingDraft = Omit<Offering, 'createdAt' | 'updatedAt'>;
