import { distanceMetres, type Millis, type Point } from '../kernel/index.ts';

/** How long somebody takes from one place to another when leaving at an instant: a port, so that a routing service can answer it. */
export interface TravelTime {
  minutes(from: Point, to: Point, at: Millis): Promise<number>;
}

/**
 * By how much the road is longer than the great circle. Measured ratios in towns lie between 1.2 (random points in an urban
 * network: Newell 1980; 1.21-1.23: O'Sullivan & Morrall 1996) and 1.4 for short trips, which wind more (Giacomin & Levinson,
 * "Road network circuity in metropolitan areas", Environment and Planning B 42(6), 2015).
 */
export const detourFactor = 1.3;

/**
 * How fast each further kilometre of road goes: side streets, main streets, ring roads, motorways. Assumptions of ours for
 * towns by day, on the slow side so that nobody arrives late by our reckoning; a routing service knows better. Each stretch
 * is faster than the one before, which is what keeps a detour from ever being quicker than the direct way.
 */
const stretches: readonly { readonly untilKm: number; readonly kmh: number }[] = [
  { untilKm: 3, kmh: 20 },
  { untilKm: 12, kmh: 32 },
  { untilKm: 40, kmh: 55 },
  { untilKm: Number.POSITIVE_INFINITY, kmh: 85 },
];

/** To park and walk to the door. Also between two visits in one cell, whose grid hides up to some 800 m. */
export const arrivalMinutes = 4;

/** Kilometres by road between two points, estimated: the great circle times `detourFactor`. */
export const roadKm = (a: Point, b: Point): number => (distanceMetres(a, b) / 1_000) * detourFactor;

/**
 * Whole minutes, rounded up, from door to door: what slots and the dispatcher reckon with when no routing service answers.
 * Symmetric; never less than `arrivalMinutes`; and by way of a third place it never takes less.
 */
export function travelMinutes(a: Point, b: Point): number {
  const km = roadKm(a, b);
  let hours = 0;
  let done = 0;
  for (const { untilKm, kmh } of stretches) {
    const part = Math.min(km, untilKm) - done;
    if (part <= 0) break;
    hours += part / kmh;
    done += part;
  }
  // A hair less, so that what is a whole number of minutes but for the arithmetic stays one.
  return arrivalMinutes + Math.ceil(hours * 60 - 1e-9);
}

/** The estimate as a `TravelTime`: the same at any hour. */
export const estimatedTravelTime: TravelTime = {
  minutes: (from, to) => Promise.resolve(travelMinutes(from, to)),
};
