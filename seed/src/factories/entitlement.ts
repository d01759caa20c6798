import { type Entitlement, entitlementSchema } from '@evergrow/domain/commerce';
import { daysFromNow } from './instants.ts';

/** What buying a font gave, two weeks ago. */
export const makeEntitlement = (overrides: Partial<Entitlement> = {}): Entitlement =>
  entitlementSchema.parse({
    clientUid: 'client-1',
    offeringId: 'saltwater-serif',
    variantId: null,
    kind: 'product',
    title: 'Saltwater Serif',
    quantity: 1,
    source: { of: 'order', orderId: 'order-1' },
    state: 'active',
    grantedAt: daysFromNow(-14),
    until: null,
    updatedAt: daysFromNow(-14),
    ...overrides,
  });
