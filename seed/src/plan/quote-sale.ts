import type { Offering, Provider } from '@evergrow/domain/catalog';
import {
  type Quote,
  quoteBooking,
  quoteVisit,
  type VisitChoices,
  visitMoment,
} from '@evergrow/domain/pricing';
import type { Service } from '@evergrow/domain/scheduling';
import { mustBe } from './must-be.ts';

export type SaleFacts = {
  readonly offering: Offering;
  /** Undefined where nobody has set it up. */
  readonly service: Service | undefined;
  readonly choices: VisitChoices | null;
  readonly addOnIds: readonly string[];
  readonly provider: Pick<Provider, 'price' | 'timeZone'>;
  readonly start: Date;
  readonly bookedAt: Date;
};

/** What a seeded booking costs: the same functions as at the counter. Homes are in no area of their own. */
export function quoteSale(facts: SaleFacts): Quote {
  const { offering, service, choices, addOnIds, provider, start, bookedAt } = facts;
  const pricing = service?.pricing;
  if (!pricing || !choices)
    return mustBe(quoteBooking({ offering, addOnIds, providerPrice: provider.price }));
  const quoted = quoteVisit({
    title: offering.title,
    currency: provider.price.currency,
    pricing,
    choices,
    moment: visitMoment(start.getTime(), bookedAt.getTime(), provider.timeZone),
    area: null,
    point: null,
    loadPercent: null,
    first: true,
    afterSkip: false,
    taxExempt: false,
    promo: null,
    giftCard: null,
  });
  return mustBe(quoted).quote;
}
