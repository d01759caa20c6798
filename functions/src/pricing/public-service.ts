import type { Offering } from '@evergrow/domain/catalog';
import type { PublicService } from '@evergrow/domain/scheduling';
import type { ServiceFacts } from '../scheduling/service-facts.ts';

/** A service as anyone may see it: what is needed to price and book it, not how it is carried out. */
export function publicService({ offeringId, offering, service, settings }: ServiceFacts): PublicService {
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
  };
}
