import {
  type Affiliate,
  type AffiliateSale,
  affiliateSaleSchema,
  affiliateSchema,
} from '@evergrow/domain/commerce/affiliate';
import { daysFromNow } from './instants.ts';

/** Somebody who recommends for a commission, and has not sold anything by it yet. */
export const makeAffiliate = (overrides: Partial<Affiliate> = {}): Affiliate =>
  affiliateSchema.parse({
    uid: 'affiliate',
    displayName: 'Ana Ruiz',
    kind: 'affiliate',
    state: 'active',
    about: '',
    clicks: 0,
    sales: 0,
    totals: {},
    createdAt: daysFromNow(-30),
    updatedAt: daysFromNow(-30),
    ...overrides,
  });

/** An order that came by a link and is not paid yet. */
export const makeAffiliateSale = (overrides: Partial<AffiliateSale> = {}): AffiliateSale =>
  affiliateSaleSchema.parse({
    affiliateId: '0123456789',
    kind: 'affiliate',
    currency: 'EUR',
    terms: { points: 1_000, credit: 0, holdDays: 30, offeringIds: [] },
    ...{ kept: 0, earned: 0, reversed: 0, paid: 0, open: false, payableAt: null },
    createdAt: daysFromNow(-10),
    updatedAt: daysFromNow(-10),
    ...overrides,
  });
