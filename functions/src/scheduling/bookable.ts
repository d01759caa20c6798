import {
  isBookable,
  type Offering,
  offeredBy,
  offeringSchema,
  type Provider,
  providerSchema,
} from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { type Availability, availabilitySchema } from '@evergrow/domain/scheduling';
import { documentAt } from '../kernel/collection.ts';
import { Refusal } from '../kernel/refusal.ts';

export type Bookable = { offering: Offering; provider: Provider; availability: Availability };

/**
 * What has to be known to book: three reads.
 * @throws Refusal('offering_not_found' | 'provider_not_found' | 'provider_unavailable')
 */
export async function readBookable(
  tenantId: string,
  providerId: string,
  offeringId: string,
): Promise<Bookable> {
  const [offering, provider, availability] = await Promise.all([
    documentAt(paths.offering(tenantId, offeringId), offeringSchema).get(),
    documentAt(paths.provider(tenantId, providerId), providerSchema).get(),
    documentAt(paths.availability(tenantId, providerId), availabilitySchema).get(),
  ]);
  const sold = offering.data();
  const by = provider.data();
  const hours = availability.data();
  if (!sold?.published || !isBookable(sold.kind)) throw new Refusal('offering_not_found');
  if (!by?.published) throw new Refusal('provider_not_found');
  if (!hours || !offeredBy(sold, providerId)) throw new Refusal('provider_unavailable');
  return { offering: sold, provider: by, availability: hours };
}
