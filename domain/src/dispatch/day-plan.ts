import type { Millis } from '../kernel/index.ts';
import { type DayGrid, type Routes, routeKm, routeMinutes } from './day-grid.ts';
import type { DayPlan, PlannedRoute } from './dispatch-problem.ts';
import type { Search } from './insert-visits.ts';
import { type Timing, timeRoute } from './time-route.ts';

/** The times of a route, where they can stay as they were: what a client has been told moves only if it must. */
function settledTiming({ grid, lunches }: Search, cleaner: number, route: readonly number[]): Timing | null {
  const withLunch = lunches[cleaner] ?? true;
  const pins: (Millis | undefined)[] = route.map(() => undefined);
  for (const [place, visit] of route.entries()) {
    const start = grid.visits[visit]?.start;
    const pinned = pins.with(place, start);
    if (timeRoute(grid, cleaner, route, withLunch, pinned)) pins[place] = start;
  }
  return timeRoute(grid, cleaner, route, withLunch, pins);
}

function planOf(grid: DayGrid, routes: Routes, timings: readonly (Timing | null)[]): DayPlan {
  const planned: PlannedRoute[] = routes.map((route, cleaner) => ({
    providerId: grid.cleaners[cleaner]?.id ?? '',
    visits: route.map((visit, place) => ({
      id: grid.visits[visit]?.id ?? '',
      providerId: grid.cleaners[cleaner]?.id ?? '',
      start: timings[cleaner]?.starts[place] ?? grid.visits[visit]?.start ?? 0,
    })),
    km: routeKm(grid, cleaner, route),
    travelMinutes: routeMinutes(grid, cleaner, route),
    lunch: timings[cleaner]?.lunch ?? null,
  }));
  const sum = (of: (route: PlannedRoute) => number) => planned.reduce((total, route) => total + of(route), 0);
  return { routes: planned, km: sum(({ km }) => km), travelMinutes: sum((route) => route.travelMinutes) };
}

/** Routes with their times: each visit keeps its own where it can. */
export const timedPlan = (search: Search, routes: Routes): DayPlan =>
  planOf(
    search.grid,
    routes,
    routes.map((route, cleaner) => settledTiming(search, cleaner, route)),
  );

/** Routes with the times the visits have, drivable or not. */
export const untimedPlan = (grid: DayGrid, routes: Routes): DayPlan =>
  planOf(
    grid,
    routes,
    routes.map(() => null),
  );
