import type { Area } from '@evergrow/domain/dispatch';
import { makeArea } from '../../factories/area.ts';

const area = (title: string, colour: string, priority: number, ring: string, overrides: Partial<Area> = {}) =>
  makeArea({ title, colour, priority, rings: [ring], ...overrides });

/** Where the cleaning company goes. The centre lies over the others and goes first. */
export const brighthomeAreas: Readonly<Record<string, Area>> = {
  north: area('North Austin', '#1d6fb8', 40, '30.285,-97.84 30.285,-97.64 30.37,-97.64 30.37,-97.84'),
  south: area('South Austin', '#b4531d', 40, '30.19,-97.84 30.19,-97.64 30.285,-97.64 30.285,-97.84'),
  centre: area(
    'Downtown',
    '#6d3fb5',
    60,
    '30.262,-97.76 30.255,-97.735 30.265,-97.72 30.288,-97.725 30.29,-97.755',
    {
      surcharge: { kind: 'flat', amount: 600 },
    },
  ),
  lake: area('Lakeway and beyond', '#2f7d6b', 20, '30.3,-98.02 30.3,-97.84 30.42,-97.84 30.42,-98.02', {
    postalPrefixes: ['78734', '78738'],
    surcharge: { kind: 'percent', percent: 12 },
  }),
};
