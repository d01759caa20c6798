import type { DayGrid, Routes } from './day-grid.ts';
import { improveRoutes } from './improve-routes.ts';
import { insertVisits, type Search } from './insert-visits.ts';
import { planCost } from './plan-cost.ts';

/** Visits taken out at once. */
const fewest = 3;
const atOnce = 10;

/** A plan that is at most so much dearer may be gone on from, so that the search leaves valleys. */
const tolerance = 1.015;

/** Some visits that lie near each other, chosen by chance: what is taken out together should be able to change places. */
function someNeighbours(grid: DayGrid, loose: readonly number[], random: () => number): number[] {
  const count = Math.min(loose.length, fewest + Math.floor(random() * (atOnce - fewest + 1)));
  const seed = loose[Math.floor(random() * loose.length)];
  if (seed === undefined) return [];
  return loose
    .map((visit) => ({ visit, far: (grid.km[seed]?.[visit] ?? 0) * (0.5 + random()) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ visit }) => visit);
}

/**
 * Takes neighbouring visits out and puts them back in again and again, with local search after each (large neighbourhood
 * search, Shaw 1998; a plan a little dearer than the best is accepted, as in Dueck's record-to-record travel, 1993).
 * @returns the cheapest plan met, never dearer than the one given, and the rounds it took
 */
export function shakeRoutes(
  search: Search,
  routes: Routes,
  random: () => number,
  { rounds: most, isLate }: { readonly rounds: number; readonly isLate: () => boolean },
): { routes: Routes; rounds: number } {
  const { grid } = search;
  const loose = routes.flat().filter((visit) => grid.visits[visit]?.fixed !== 'all');
  let best = routes;
  let bestCost = planCost(grid, best);
  let current = best;
  let rounds = 0;
  while (loose.length > 0 && rounds < most && !isLate()) {
    rounds += 1;
    const out = new Set(someNeighbours(grid, loose, random));
    const thinned = current.map((route) => route.filter((visit) => !out.has(visit)));
    const refilled = insertVisits(search, thinned, [...out]);
    if (refilled.left.length > 0) continue;
    const changed = [...current.keys()].filter(
      (cleaner) => refilled.routes[cleaner]?.join() !== current[cleaner]?.join(),
    );
    const next = improveRoutes(search, refilled.routes, changed, isLate);
    const cost = planCost(grid, next);
    if (cost < bestCost - 1e-6) {
      best = next;
      bestCost = cost;
    }
    if (cost < bestCost * tolerance) current = next;
    else current = best;
  }
  return { routes: best, rounds };
}
