import type { Offering, Provider } from '@evergrow/domain/catalog';
import { type Area, areaAt } from '@evergrow/domain/dispatch';
import {
  type PricedArea,
  type Quote,
  quoteBooking,
  quoteVisit,
  type VisitChoices,
  visitMoment,
} from '@evergrow/domain/pricing';
import type { Service } from '@evergrow/domain/scheduling';
import { homeOf, pointOf } from '../places/home-of.ts';
import { mustBe } from './must-be.ts';

export type SaleFacts = {
  readonly offeringId: string;
  readonly offering: Offering;
  /** Undefined where nobody has set it up. */
  readonly service: Service | undefined;
  /** Where the business goes, by id; at the client's, the one their home is in counts. */
  readonly areas: Readonly<Record<string, Area>>;
  readonly clientUid: string;
  readonly choices: VisitChoices | null;
  readonly addOnIds: readonly string[];
  readonly provider: Pick<Provider, 'price' | 'timeZone'>;
  readonly start: Date;
  readonly bookedAt: Date;
};

/** The area of a client's home, as the price sees it; null for what is done elsewhere, and outside all of them. */
function areaOf({ service, areas, clientUid }: SaleFacts): PricedArea | null {
  if (!service?.atClient) return null;
  const home = homeOf(clientUid);
  const found = areaAt(areas, pointOf(home), home.postcode);
  return found && { id: found.id, title: found.area.title, surcharge: found.area.surcharge };
}

/** What a seeded booking costs: the same functions as at the counter. */
export function quoteSale(facts: SaleFacts): Quote {
  const { offeringId, offering, service, choices, addOnIds, provider, start, bookedAt } = facts;
  const pricing = service?.pricing;
  const area = areaOf(facts);
  if (!pricing || !choices)
    return mustBe(quoteBooking({ offeringId, offering, addOnIds, providerPrice: provider.price, area }))
      .quote;
  const quoted = quoteVisit({
    offeringId,
    title: offering.title,
    currency: provider.price.currency,
    pricing,
    choices,
    moment: visitMoment(start.getTime(), bookedAt.getTime(), provider.timeZone),
    area,
    point: null,
    loadPercent: null,
    first: true,
    afterSkip: false,
    taxExempt: false,
    discounts: [],
    giftCard: null,
  });
  return mustBe(quoted).quote;
}
