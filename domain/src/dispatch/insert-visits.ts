import type { DayGrid, Routes } from './day-grid.ts';
import { routeCost } from './plan-cost.ts';
import { timeRoute } from './time-route.ts';

/** What the search needs to know of each cleaner beside the grid. */
export interface Search {
  readonly grid: DayGrid;
  /** False for cleaners whose fixed visits leave no time for lunch. */
  readonly lunches: readonly boolean[];
}

export const isDrivable = ({ grid, lunches }: Search, cleaner: number, route: readonly number[]): boolean =>
  timeRoute(grid, cleaner, route, lunches[cleaner] ?? true) !== null;

interface Spot {
  readonly cleaner: number;
  readonly route: readonly number[];
  readonly added: number;
}

/** The cheapest place for a visit in one cleaner's route, or null. */
function spotIn(search: Search, cleaner: number, route: readonly number[], visit: number): Spot | null {
  const { grid } = search;
  if (!grid.able[visit]?.[cleaner]) return null;
  const before = routeCost(grid, cleaner, route);
  const options = Array.from({ length: route.length + 1 }, (_, place) => {
    const longer = route.toSpliced(place, 0, visit);
    return { cleaner, route: longer, added: routeCost(grid, cleaner, longer) - before };
  }).sort((a, b) => a.added - b.added);
  return options.find((option) => isDrivable(search, cleaner, option.route)) ?? null;
}

const cheapestFirst = (spots: readonly (Spot | null)[]): Spot[] =>
  spots.filter((spot) => spot !== null).sort((a, b) => a.added - b.added || a.cleaner - b.cleaner);

/** What waiting costs a visit that has one place only: it goes first. */
const lastChance = 1e6;

/**
 * Puts visits into routes, each time the one that would lose most by waiting: the difference between its best and its
 * second-best cleaner (regret insertion; Potvin & Rousseau, "A parallel route building algorithm for the vehicle routing
 * and scheduling problem with time windows", EJOR 66(3), 1993).
 * @returns the routes, and the visits no place was found for
 */
export function insertVisits(
  search: Search,
  routes: Routes,
  visits: readonly number[],
): { routes: Routes; left: number[] } {
  let current = routes;
  const waiting = new Set(visits);
  const spots = new Map(
    visits.map((visit) => [
      visit,
      cheapestFirst(routes.map((route, cleaner) => spotIn(search, cleaner, route, visit))),
    ]),
  );
  const left: number[] = [];
  while (waiting.size > 0) {
    let chosen: { visit: number; spot: Spot; regret: number } | undefined;
    for (const visit of waiting) {
      const [best, second] = spots.get(visit) ?? [];
      if (!best) {
        waiting.delete(visit);
        left.push(visit);
        continue;
      }
      const regret = second ? second.added - best.added : lastChance - best.added;
      if (!chosen || regret > chosen.regret) chosen = { visit, spot: best, regret };
    }
    if (!chosen) break;
    const { visit, spot } = chosen;
    current = current.with(spot.cleaner, spot.route);
    waiting.delete(visit);
    // Only the route that grew has other places now.
    for (const other of waiting) {
      const elsewhere = (spots.get(other) ?? []).filter(({ cleaner }) => cleaner !== spot.cleaner);
      spots.set(other, cheapestFirst([...elsewhere, spotIn(search, spot.cleaner, spot.route, other)]));
    }
  }
  return { routes: current, left };
}
