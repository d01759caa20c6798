import { bookingDocuments, catalogDocuments } from './catalog-documents.ts';
import { integrationDocuments } from './integration-documents.ts';
import { messageDocuments, phoneDocuments } from './message-documents.ts';
import { pricingDocuments } from './pricing-documents.ts';
import { privacyDocuments } from './privacy-documents.ts';
import { seriesDocuments } from './series-documents.ts';
import { operationsDocuments, platformDocuments } from './server-documents.ts';
import { shopDocuments } from './shop-documents.ts';
import { acme, closed, other, tenantDocuments } from './tenants.ts';
import { visitDocuments } from './visit-documents.ts';

export type Documents = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const ownedBy = (t: string): Documents => ({
  ...tenantDocuments(t),
  ...catalogDocuments(t),
  ...bookingDocuments(t),
  ...visitDocuments(t),
  ...pricingDocuments(t),
  ...privacyDocuments(t),
  ...seriesDocuments(t),
  ...shopDocuments(t),
  ...operationsDocuments(t),
  ...messageDocuments(t),
  ...integrationDocuments(t),
});

/** Every document there is before a case begins, and again after it. */
export const world: Documents = {
  ...platformDocuments(),
  ...phoneDocuments(),
  ...ownedBy(acme),
  ...ownedBy(other),
  ...ownedBy(closed),
};
