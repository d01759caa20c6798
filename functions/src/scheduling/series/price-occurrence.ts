import { type Area, areaSchema } from '@evergrow/domain/dispatch';
import { DAY, paths } from '@evergrow/domain/kernel';
import type { Quote } from '@evergrow/domain/pricing';
import { type Occurrence, occurrenceDates, type Series } from '@evergrow/domain/scheduling';
import type { Tenant } from '@evergrow/domain/tenancy';
import { documentAt } from '../../kernel/collection.ts';
import { priceBooking } from '../../pricing/price-booking.ts';
import type { FoundCandidate } from '../candidates.ts';
import type { ServiceFacts } from '../service-facts.ts';

/** Whether the time before this one was skipped: the next can then cost what it does at the rarer frequency. */
function isAfterSkip(series: Series, date: string): boolean {
  const day = (days: number) => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
  const before = occurrenceDates(series, day(-100), day(-1)).at(-1);
  return before !== undefined && series.skipped.includes(before);
}

/** What one of the later times costs, from the catalog as it is now; the first was priced when it was booked. */
export async function priceOccurrence(
  tenantId: string,
  tenant: Pick<Tenant, 'timeZone' | 'currency'>,
  facts: ServiceFacts,
  series: Series,
  occurrence: Occurrence,
  doer: FoundCandidate,
  now: Date,
): Promise<Quote> {
  const { offering, service, offeringId } = facts;
  const extra = offering.addOns
    .filter(({ id }) => series.addOnIds.includes(id))
    .reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);
  const chosen = series.durationMinutes - extra;
  const ownLength = service.pricing === null && chosen !== offering.durationMinutes;
  const { quote } = await priceBooking(tenantId, {
    offeringId,
    offering,
    service,
    provider: { price: doer.card.price },
    area: await areaOf(tenantId, series),
    point: series.place?.cell ?? null,
    request: {
      addOnIds: series.addOnIds,
      durationMinutes: ownLength ? chosen : undefined,
      seats: 1,
      choices: series.choices,
      promoCode: null,
      giftCardCode: null,
      expectedTotal: null,
    },
    clientUid: series.clientUid,
    timeZone: tenant.timeZone,
    currency: tenant.currency,
    now,
    start: new Date(occurrence.start),
    first: false,
    afterSkip: isAfterSkip(series, occurrence.date),
    // A promotion is for who books now: what recurs costs what was said it would.
    automatic: false,
  });
  return quote;
}

async function areaOf(tenantId: string, { place }: Series): Promise<(Area & { id: string }) | null> {
  if (!place?.areaId) return null;
  const area = (await documentAt(paths.area(tenantId, place.areaId), areaSchema).get()).data();
  return area ? { ...area, id: place.areaId } : null;
}
