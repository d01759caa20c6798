import {
  type Licence,
  type LicenceKey,
  licenceKeySchema,
  licenceSchema,
} from '@evergrow/domain/commerce/licence';
import { daysFromNow } from './instants.ts';

/** A licence that is active on one device, bought two weeks ago. */
export const makeLicence = (overrides: Partial<Licence> = {}): Licence =>
  licenceSchema.parse({
    entitlementId: 'order_1',
    orderId: 'order',
    offeringId: 'product',
    variantId: null,
    clientUid: 'client-1',
    title: 'Saltwater Studio',
    keyHash: 'e'.repeat(64),
    keySealed: 'nonce.sealed',
    ending: '7QX4',
    pool: null,
    waitsIn: null,
    limit: 2,
    devices: [{ hash: 'd'.repeat(64), name: 'Laptop', at: daysFromNow(-13) }],
    until: null,
    revokedAt: null,
    grantedAt: daysFromNow(-14),
    updatedAt: daysFromNow(-13),
    ...overrides,
  });

/** An imported key that nobody has yet. */
export const makeLicenceKey = (overrides: Partial<LicenceKey> = {}): LicenceKey =>
  licenceKeySchema.parse({
    pool: 'product|_',
    sealed: 'nonce.sealed',
    ending: '7QX4',
    state: 'free',
    licenceId: null,
    importedAt: daysFromNow(-20),
    line: 1,
    ...overrides,
  });
