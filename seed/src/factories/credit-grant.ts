import { type CreditGrant, creditGrantSchema, grantOfPackage } from '@evergrow/domain/commerce';
import { daysFromNow } from './instants.ts';
import { makePackage } from './package.ts';

/** What buying the package gave, two weeks ago. */
export const makeCreditGrant = (overrides: Partial<CreditGrant> = {}): CreditGrant => {
  const holder = {
    clientUid: 'client-1',
    clientName: 'Robin Calloway',
    packageId: 'five-sessions',
    orderId: 'order-1',
  };
  return creditGrantSchema.parse({
    ...grantOfPackage(makePackage(), holder, daysFromNow(-14)),
    ...overrides,
  });
};
