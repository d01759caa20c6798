import type { Routes } from './day-grid.ts';
import { isDrivable, type Search } from './insert-visits.ts';
import { type Change, neighbouringPlans } from './neighbouring-plans.ts';
import { routeCost } from './plan-cost.ts';

/** Kilometres below which a plan is not called better. */
const noise = 1e-6;

function isAllowed(search: Search, routes: Routes, change: Change): boolean {
  const { grid } = search;
  return change.every(([cleaner, route]) =>
    route.every((visit) => (routes[cleaner] ?? []).includes(visit) || grid.able[visit]?.[cleaner]),
  );
}

/**
 * Follows the first move that makes a plan cheaper and stays drivable until there is none (local search).
 * @param changed cleaners whose routes are new; moves among the others were tried before
 * @param isOver asked between moves: true ends it where it stands
 */
export function improveRoutes(
  search: Search,
  routes: Routes,
  changed: readonly number[],
  isOver: () => boolean,
): Routes {
  let current = routes;
  const costs = routes.map((route, cleaner) => routeCost(search.grid, cleaner, route));
  const fresh = new Set(changed);
  while (!isOver()) {
    const better = firstBetter(search, current, costs, [...fresh]);
    if (!better) break;
    for (const [cleaner, route] of better) {
      current = current.with(cleaner, route);
      costs[cleaner] = routeCost(search.grid, cleaner, route);
      fresh.add(cleaner);
    }
  }
  return current;
}

function firstBetter(
  search: Search,
  routes: Routes,
  costs: readonly number[],
  cleaners: readonly number[],
): Change | null {
  for (const change of neighbouringPlans(routes, cleaners)) {
    let gain = 0;
    for (const [cleaner, route] of change)
      gain += (costs[cleaner] ?? 0) - routeCost(search.grid, cleaner, route);
    if (gain <= noise || !isAllowed(search, routes, change)) continue;
    if (change.every(([cleaner, route]) => isDrivable(search, cleaner, route))) return change;
  }
  return null;
}
