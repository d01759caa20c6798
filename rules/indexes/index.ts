import { accountQueries } from './account.ts';
import { analyticsQueries } from './analytics.ts';
import { catalogQueries } from './catalog.ts';
import { commerceQueries } from './commerce.ts';
import { dispatchQueries } from './dispatch.ts';
import { engagementQueries } from './engagement.ts';
import { integrationsQueries } from './integrations.ts';
import { ledgerQueries } from './ledger.ts';
import { matchingQueries } from './matching.ts';
import { operationsQueries } from './operations.ts';
import { pricingQueries } from './pricing.ts';
import { privacyQueries } from './privacy.ts';
import type { DeclaredQuery } from './query.ts';
import { schedulingQueries } from './scheduling.ts';
import { tenancyQueries } from './tenancy.ts';
import { visitsQueries } from './visits.ts';

/** Every query the platform asks of Firestore. The indexes are made from these, and a test compares them with the code. */
export const declaredQueries: readonly DeclaredQuery[] = [
  ...accountQueries,
  ...analyticsQueries,
  ...catalogQueries,
  ...commerceQueries,
  ...dispatchQueries,
  ...engagementQueries,
  ...integrationsQueries,
  ...ledgerQueries,
  ...matchingQueries,
  ...operationsQueries,
  ...pricingQueries,
  ...privacyQueries,
  ...schedulingQueries,
  ...tenancyQueries,
  ...visitsQueries,
];
