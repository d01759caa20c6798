import { type PriceList, priceListSchema } from '@evergrow/domain/pricing';
import { daysFromNow } from './instants.ts';

const terms = { title: 'Schools', percentOff: 20, prices: [], from: null, until: null };

/** A fifth off everything, approved. */
export const makePriceList = (overrides: Partial<PriceList> = {}): PriceList =>
  priceListSchema.parse({
    terms,
    state: 'approved',
    proposedBy: 'editor',
    inForce: terms,
    approvedBy: 'admin',
    approvedAt: daysFromNow(-20),
    createdAt: daysFromNow(-30),
    updatedAt: daysFromNow(-20),
    ...overrides,
  });
