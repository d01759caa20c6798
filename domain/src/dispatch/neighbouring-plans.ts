import type { Routes } from './day-grid.ts';

/** One or two routes that would be others. */
export type Change = readonly (readonly [cleaner: number, route: readonly number[]])[];

/** Visits that are moved together. */
const longestSegment = 3;

/** Other orders of one route: a stretch the other way round (2-opt), or elsewhere (or-opt). */
function* withinOne(cleaner: number, route: readonly number[]): Generator<Change> {
  for (let from = 0; from < route.length - 1; from += 1) {
    for (let to = from + 2; to <= route.length; to += 1) {
      const turned = route.slice(from, to).reverse();
      yield [[cleaner, [...route.slice(0, from), ...turned, ...route.slice(to)]]];
    }
  }
  for (let length = 1; length <= Math.min(longestSegment, route.length - 1); length += 1) {
    for (let from = 0; from + length <= route.length; from += 1) {
      const rest = route.toSpliced(from, length);
      for (let to = 0; to <= rest.length; to += 1) {
        if (to !== from) yield [[cleaner, rest.toSpliced(to, 0, ...route.slice(from, from + length))]];
      }
    }
  }
}

/** A stretch of one route goes to another (relocate), in exchange for one of its (swap, cross-exchange). */
function* betweenTwo(
  a: number,
  routeA: readonly number[],
  b: number,
  routeB: readonly number[],
): Generator<Change> {
  for (let lengthA = 0; lengthA <= Math.min(longestSegment, routeA.length); lengthA += 1) {
    for (let lengthB = 0; lengthB <= Math.min(longestSegment, routeB.length); lengthB += 1) {
      if (lengthA + lengthB === 0) continue;
      for (let fromA = 0; fromA + lengthA <= routeA.length; fromA += 1) {
        for (let fromB = 0; fromB + lengthB <= routeB.length; fromB += 1) {
          yield [
            [a, routeA.toSpliced(fromA, lengthA, ...routeB.slice(fromB, fromB + lengthB))],
            [b, routeB.toSpliced(fromB, lengthB, ...routeA.slice(fromA, fromA + lengthA))],
          ];
        }
      }
    }
  }
  // Everything after some visit is exchanged (2-opt*).
  for (let cutA = 0; cutA <= routeA.length; cutA += 1) {
    for (let cutB = 0; cutB <= routeB.length; cutB += 1) {
      yield [
        [a, [...routeA.slice(0, cutA), ...routeB.slice(cutB)]],
        [b, [...routeB.slice(0, cutB), ...routeA.slice(cutA)]],
      ];
    }
  }
}

/** Every plan that differs from this one by one move that touches the route of one of `cleaners`. */
export function* neighbouringPlans(routes: Routes, cleaners: readonly number[]): Generator<Change> {
  for (const a of cleaners) {
    yield* withinOne(a, routes[a] ?? []);
    for (const b of routes.keys()) {
      if (b === a || (cleaners.includes(b) && b < a)) continue;
      yield* betweenTwo(a, routes[a] ?? [], b, routes[b] ?? []);
    }
  }
}
