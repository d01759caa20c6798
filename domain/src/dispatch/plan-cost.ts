import { type DayGrid, type Routes, routeKm } from './day-grid.ts';

/**
 * What sending another cleaner than planned is reckoned at, in kilometres: two people and a client have to be told, so a
 * few hundred metres do not pay.
 */
const changeKm = 0.4;

/** What a route costs: kilometres, and a little for every visit that would go to somebody else than planned. */
export function routeCost(grid: DayGrid, cleaner: number, route: readonly number[]): number {
  let changes = 0;
  for (const visit of route) if (grid.owner[visit] !== cleaner) changes += 1;
  return routeKm(grid, cleaner, route) + changes * changeKm;
}

export const planCost = (grid: DayGrid, routes: Routes): number =>
  routes.reduce((sum, route, cleaner) => sum + routeCost(grid, cleaner, route), 0);
