import { isBookable, offeringSchema, providerSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import type { QuoteRequest } from '@evergrow/domain/pricing';
import { serviceSchema } from '@evergrow/domain/scheduling';
import type { Tenant } from '@evergrow/domain/tenancy';
import { recentAreas } from '../dispatch/area-store.ts';
import { documentAt } from '../kernel/collection.ts';
import { Refusal } from '../kernel/refusal.ts';
import { type PricedBooking, priceBooking } from './price-booking.ts';
import { pricedArea } from './priced-area.ts';

/**
 * What a booking would cost if it were made now: the same code that prices it when it is, without a client.
 * @throws Refusal as `priceBooking`, and 'offering_not_found' | 'provider_not_found' | 'out_of_area'
 */
export async function quoteRequest(
  tenantId: string,
  tenant: Tenant,
  request: QuoteRequest,
  now: Date,
): Promise<PricedBooking> {
  const { offeringId, providerId, place } = request;
  const [sold, how, by, areas] = await Promise.all([
    documentAt(paths.offering(tenantId, offeringId), offeringSchema).get(),
    documentAt(paths.service(tenantId, offeringId), serviceSchema).get(),
    providerId ? documentAt(paths.provider(tenantId, providerId), providerSchema).get() : null,
    place ? recentAreas(tenantId) : {},
  ]);
  const offering = sold.data();
  if (!offering?.published || !isBookable(offering.kind)) throw new Refusal('offering_not_found');
  const provider = by?.data() ?? null;
  if (providerId && !provider?.published) throw new Refusal('provider_not_found');
  const service = how.data() ?? null;
  // What is not done at the client's costs the same wherever they live.
  const visited = service?.atClient ? place : null;
  const area = visited ? pricedArea(areas, visited.point, visited.postalCode) : null;
  const served = area !== null || Object.keys(areas).length === 0;
  const allowed = service?.areaIds.length ? service.areaIds : null;
  if (visited && (!served || (allowed && !allowed.includes(area?.id ?? '')))) {
    throw new Refusal('out_of_area');
  }
  return await priceBooking(tenantId, {
    offeringId,
    offering,
    service,
    provider,
    area,
    point: visited?.point ?? null,
    request: { ...request, expectedTotal: null },
    clientUid: null,
    timeZone: tenant.timeZone,
    currency: tenant.currency,
    now,
    start: request.start === null ? null : new Date(request.start),
  });
}
