import type { Offering } from '@evergrow/domain/catalog';
import { type NamedWorth, promoWorthSchema } from '@evergrow/domain/pricing';
import type { PublicService } from '@evergrow/domain/scheduling';
import type { ServiceFacts } from '../scheduling/service-facts.ts';
import type { FoundPromo } from './read-promo.ts';

/** What anyone may know of a promotion: enough to price with it, not how often it was used. */
export const promoView = ({ code, promo }: FoundPromo): NamedWorth => ({
  ...promoWorthSchema.strip().parse(promo),
  code,
});

/** A service as anyone may see it: what is needed to price and book it, not how it is carried out. */
export function publicService(
  { offeringId, offering, service, settings }: ServiceFacts,
  promotions: readonly FoundPromo[],
): PublicService {
  const { title, description }: Offering = offering;
  const { staffing, seats, atClient, areaIds, arrivalWindowMinutes, policy, pricing } = service;
  return {
    offeringId,
    title,
    description,
    choosesProvider: staffing.mode === 'chosen',
    seats,
    atClient,
    areaIds,
    arrivalWindowMinutes,
    policy: policy ?? settings.policy,
    pricing,
    promotions: pricing === null ? [] : promotions.map(promoView),
  };
}
