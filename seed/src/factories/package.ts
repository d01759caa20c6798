import { type Package, packageSchema } from '@evergrow/domain/commerce';
import { daysFromNow } from './instants.ts';

/** Five coaching sessions for the price of four and a half. */
export const makePackage = (overrides: Partial<Package> = {}): Package =>
  packageSchema.parse({
    title: 'Five sessions',
    description: 'Five coaching sessions, to be used within half a year.',
    offeringIds: ['coaching-session'],
    credits: 5,
    price: { amount: 40_500, currency: 'EUR' },
    validDays: 180,
    published: true,
    createdAt: daysFromNow(-30),
    updatedAt: daysFromNow(-30),
    ...overrides,
  });
