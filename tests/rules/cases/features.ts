import type { RuleCase } from '../world/rule-case.ts';
import { accountCases } from './account.ts';
import { administrationCases } from './administration.ts';
import { offeringCases } from './catalog-offerings.ts';
import { providerCases } from './catalog-providers.ts';
import { commerceCases } from './commerce.ts';
import { creditCases } from './credits.ts';
import { dispatchCases } from './dispatch.ts';
import { engagementCases } from './engagement.ts';
import { matchingCases } from './matching.ts';
import { pricingCases } from './pricing.ts';
import { privacyCases } from './privacy.ts';
import { schedulingCases } from './scheduling.ts';
import { seriesCases } from './series.ts';
import { shopCases } from './shop.ts';
import { tenancyCases } from './tenancy.ts';
import { visitCases } from './visits.ts';

/** What the matrix is too coarse to say, by feature. */
export const featureCases: Readonly<Record<string, readonly RuleCase[]>> = {
  account: accountCases,
  administration: administrationCases,
  catalog: [...providerCases, ...offeringCases, ...shopCases],
  commerce: [...commerceCases, ...creditCases],
  dispatch: dispatchCases,
  engagement: engagementCases,
  matching: matchingCases,
  pricing: pricingCases,
  privacy: privacyCases,
  scheduling: [...schedulingCases, ...seriesCases],
  tenancy: tenancyCases,
  visits: visitCases,
};
