import { type Offering, offeringSchema } from '@evergrow/domain/catalog';
import { daysFromNow } from './instants.ts';

/** A published one-hour session that costs what its provider asks for an hour. */
export const makeOffering = (overrides: Partial<Offering> = {}): Offering =>
  offeringSchema.parse({
    kind: 'session',
    title: 'Coaching session',
    description: 'An hour for one question that matters.',
    price: null,
    durationMinutes: 60,
    formats: ['video', 'phone'],
    providerIds: [],
    addOns: [],
    tags: [],
    published: true,
    createdAt: daysFromNow(-100),
    updatedAt: daysFromNow(-100),
    ...overrides,
  });
