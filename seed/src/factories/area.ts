import { type Area, areaSchema } from '@evergrow/domain/dispatch';
import { factoryNow } from './instants.ts';

/** A square of ten kilometres or so around the middle of Austin. */
export const makeArea = (overrides: Partial<Area> = {}): Area =>
  areaSchema.parse({
    title: 'Central Austin',
    rings: ['30.22,-97.8 30.22,-97.7 30.31,-97.7 30.31,-97.8'],
    postalPrefixes: [],
    surcharge: null,
    colour: '#2f7d6b',
    priority: 50,
    updatedAt: factoryNow,
    ...overrides,
  });
