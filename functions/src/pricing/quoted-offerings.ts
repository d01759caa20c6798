import { paths } from '@evergrow/domain/kernel';
import { quotedOfferingsSchema } from '@evergrow/domain/scheduling';
import { documentAt } from '../kernel/collection.ts';

export const quotedOfferingsAt = (tenantId: string) =>
  documentAt(paths.quotedOfferings(tenantId), quotedOfferingsSchema);

/** The offerings that are priced by choices, and those done at the client's. */
export type HowBooked = { quoted: ReadonlySet<string>; atClient: ReadonlySet<string> };

/** How all offerings of a tenant are booked: one read, however many there are. */
export async function howBooked(tenantId: string): Promise<HowBooked> {
  const found = (await quotedOfferingsAt(tenantId).get()).data();
  return { quoted: new Set(found?.offeringIds), atClient: new Set(found?.atClientIds) };
}
