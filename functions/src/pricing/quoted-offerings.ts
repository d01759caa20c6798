import { paths } from '@evergrow/domain/kernel';
import { quotedOfferingsSchema } from '@evergrow/domain/scheduling';
import { documentAt } from '../kernel/collection.ts';

export const quotedOfferingsAt = (tenantId: string) =>
  documentAt(paths.quotedOfferings(tenantId), quotedOfferingsSchema);

/** The offerings that are priced by choices: one read, however many there are. */
export async function quotedOfferings(tenantId: string): Promise<ReadonlySet<string>> {
  return new Set((await quotedOfferingsAt(tenantId).get()).data()?.offeringIds);
}
