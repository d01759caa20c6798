import {
  arrivalMinutes,
  type Legs,
  roadKm,
  type TravelSource,
  travelMinutes,
} from '@evergrow/domain/dispatch';
import type { Point } from '@evergrow/domain/kernel';
import { largestTable, osrmTable } from '../adapters/legs-osrm.ts';
import { environment } from '../kernel/environment.ts';
import { errorFacts, log } from '../kernel/log.ts';

const estimated: Legs = { km: roadKm, minutes: travelMinutes };
const keyOf = ({ lat, lng }: Point): string => `${lat},${lng}`;

/**
 * How far and how long it is between these places: by the routing service at ROUTING_URL, or estimated where there is
 * none, where it does not answer, and for ways it does not know. Says which.
 */
export async function findLegs(places: readonly Point[]): Promise<{ legs: Legs; source: TravelSource }> {
  const { ROUTING_URL } = environment();
  const known = [...new Map(places.map((place) => [keyOf(place), place])).values()];
  if (!ROUTING_URL || known.length < 2) return { legs: estimated, source: 'estimated' };
  if (known.length > largestTable) return { legs: estimated, source: 'estimatedInstead' };
  try {
    const { seconds, metres } = await osrmTable(ROUTING_URL, known);
    const index = new Map(known.map((place, at) => [keyOf(place), at]));
    const cell = (table: (number | null)[][], from: Point, to: Point) =>
      table[index.get(keyOf(from)) ?? -1]?.[index.get(keyOf(to)) ?? -1] ?? null;
    return {
      source: 'routed',
      legs: {
        km: (from, to) => {
          const found = cell(metres, from, to);
          return found === null ? roadKm(from, to) : found / 1_000;
        },
        minutes: (from, to) => {
          const found = cell(seconds, from, to);
          return found === null ? travelMinutes(from, to) : arrivalMinutes + Math.ceil(found / 60);
        },
      },
    };
  } catch (error) {
    log('WARNING', 'routing.failed', errorFacts(error));
    return { legs: estimated, source: 'estimatedInstead' };
  }
}
