import { type Listing, listingSchema, plainListing, type Stock, stockSchema } from '@evergrow/domain/catalog';
import { daysFromNow } from './instants.ts';

/** As an offering nobody has set up is listed. */
export const makeListing = (overrides: Partial<Listing> = {}): Listing =>
  listingSchema.parse({ ...plainListing(daysFromNow(-30)), ...overrides });

/** Ten of it, none held. */
export const makeStock = (overrides: Partial<Stock> = {}): Stock =>
  stockSchema.parse({
    levels: { _: { onHand: 10, reserved: 0 } },
    updatedAt: daysFromNow(-30),
    ...overrides,
  });
