import type { DayGrid, Routes } from './day-grid.ts';
import { insertVisits, isDrivable, type Search } from './insert-visits.ts';
import { planCost } from './plan-cost.ts';
import { timeRoute } from './time-route.ts';

const inOrder = (grid: DayGrid, route: readonly number[]): number[] =>
  route.toSorted((a, b) => (grid.visits[a]?.start ?? 0) - (grid.visits[b]?.start ?? 0) || a - b);

/** The day as it stands: everybody's visits by time, whether they can be driven or not. */
export const routesAsTheyAre = (grid: DayGrid): Routes =>
  grid.cleaners.map((_, cleaner) =>
    inOrder(
      grid,
      [...grid.visits.keys()].filter((visit) => grid.owner[visit] === cleaner),
    ),
  );

const isFixed = (grid: DayGrid, visit: number): boolean => grid.visits[visit]?.fixed === 'all';

const fixedOnly = (grid: DayGrid): Routes =>
  routesAsTheyAre(grid).map((route) => route.filter((visit) => isFixed(grid, visit)));

/** The grid, and who can still be given lunch. */
export function searchOf(grid: DayGrid): Search {
  return {
    grid,
    lunches: fixedOnly(grid).map((route, cleaner) => timeRoute(grid, cleaner, route) !== null),
  };
}

export interface Start {
  readonly routes: Routes;
  /** Visits that are not in the routes: no place was found for them. */
  readonly left: readonly number[];
}

/**
 * Where the search begins: the day as it stands, without the visits that cannot be kept that way, which are put where
 * there is room; and everything that is not fixed planned anew. The one that leaves fewer out comes first, between
 * equals the cheaper.
 * @returns also how many visits could not be kept
 */
export function startingRoutes(search: Search): { starts: readonly Start[]; broken: number } {
  const { grid } = search;
  const loose = inOrder(grid, [...grid.visits.keys()]).filter((visit) => !isFixed(grid, visit));
  let kept = fixedOnly(grid);
  const broken: number[] = [];
  for (const visit of loose) {
    const cleaner = grid.owner[visit] ?? -1;
    const longer = inOrder(grid, [...(kept[cleaner] ?? []), visit]);
    if (cleaner >= 0 && grid.able[visit]?.[cleaner] && isDrivable(search, cleaner, longer)) {
      kept = kept.with(cleaner, longer);
    } else {
      broken.push(visit);
    }
  }
  const starts = [insertVisits(search, kept, broken), insertVisits(search, fixedOnly(grid), loose)];
  const cost = ({ routes }: Start) => planCost(grid, routes);
  return {
    starts: starts.sort((a, b) => a.left.length - b.left.length || cost(a) - cost(b)),
    broken: broken.length,
  };
}
