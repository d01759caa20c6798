import { MINUTE, type Millis } from '../kernel/index.ts';
import { type Interval, isAble } from '../scheduling/index.ts';
import type { DispatchCleaner, DispatchDay, DispatchVisit } from './dispatch-problem.ts';

/** A stretch of a shift in which a visit can lie: not to begin before, not to end after. */
export type Opening = Interval;

/** A day with everything the search asks again and again worked out once. Visits and cleaners go by their index. */
export interface DayGrid {
  readonly visits: readonly DispatchVisit[];
  readonly cleaners: readonly DispatchCleaner[];
  /** The cleaner each visit is with; -1 where they are not among the cleaners. */
  readonly owner: readonly number[];
  /** Which cleaners can take each visit. */
  readonly able: readonly (readonly boolean[])[];
  readonly openings: readonly (readonly Opening[])[];
  /** By visit and visit. */
  readonly km: readonly Float64Array[];
  readonly way: readonly Float64Array[];
  /** By cleaner and visit, from their base; 0 without one. */
  readonly baseKm: readonly Float64Array[];
  readonly baseWay: readonly Float64Array[];
}

/** Indices of visits in the order they are driven to, by cleaner. */
export type Routes = readonly (readonly number[])[];

const canTake = (visit: DispatchVisit, cleaner: DispatchCleaner): boolean =>
  visit.fixed === 'no'
    ? isAble({ skills: [...cleaner.skills], areaIds: [...cleaner.areaIds] }, visit) &&
      (visit.offeredBy.length === 0 || visit.offeredBy.includes(cleaner.id))
    : visit.providerId === cleaner.id;

function openingsOf({ shifts, busy, bufferBefore, bufferAfter }: DispatchCleaner): Opening[] {
  const edges: Millis[] = [-Infinity, ...busy.flatMap(({ start, end }) => [start, end]), Infinity];
  const gaps: Interval[] = [];
  for (let index = 0; index < edges.length; index += 2) {
    gaps.push({ start: edges[index] ?? 0, end: edges[index + 1] ?? 0 });
  }
  return shifts.flatMap((shift) =>
    gaps
      .map((gap) => ({
        start: Math.max(shift.start, gap.start + bufferBefore),
        end: Math.min(shift.end, gap.end - bufferAfter),
      }))
      .filter(({ start, end }) => start < end),
  );
}

export function dayGrid({ visits, cleaners, legs }: DispatchDay): DayGrid {
  const places = visits.map(({ cell }) => cell);
  const table = (of: (a: number, b: number) => number) =>
    places.map((_, a) => Float64Array.from(places, (_place, b) => of(a, b)));
  const fromBase = (of: (a: DispatchVisit['cell'], b: DispatchVisit['cell']) => number) =>
    cleaners.map(({ base }) => Float64Array.from(places, (place) => (base ? of(base, place) : 0)));
  const at = (index: number) => places[index] ?? { lat: 0, lng: 0 };
  return {
    visits,
    cleaners,
    owner: visits.map(({ providerId }) => cleaners.findIndex(({ id }) => id === providerId)),
    able: visits.map((visit) => cleaners.map((cleaner) => canTake(visit, cleaner))),
    openings: cleaners.map(openingsOf),
    km: table((a, b) => (a === b ? 0 : legs.km(at(a), at(b)))),
    way: table((a, b) => (a === b ? 0 : legs.minutes(at(a), at(b)) * MINUTE)),
    baseKm: fromBase(legs.km),
    baseWay: fromBase((a, b) => legs.minutes(a, b) * MINUTE),
  };
}

/** Sums what lies along a route: from the base, between the visits, to the base. */
const along = (
  between: readonly Float64Array[],
  base: Float64Array | undefined,
  route: readonly number[],
): number => {
  let sum = 0;
  for (let index = 1; index < route.length; index += 1) {
    sum += between[route[index - 1] ?? 0]?.[route[index] ?? 0] ?? 0;
  }
  const first = route[0];
  const last = route[route.length - 1];
  return first === undefined || last === undefined ? 0 : sum + (base?.[first] ?? 0) + (base?.[last] ?? 0);
};

/** Kilometres of a route, with the way from and to the base. */
export const routeKm = (grid: DayGrid, cleaner: number, route: readonly number[]): number =>
  along(grid.km, grid.baseKm[cleaner], route);

/** Minutes on the way, likewise. */
export const routeMinutes = (grid: DayGrid, cleaner: number, route: readonly number[]): number =>
  along(grid.way, grid.baseWay[cleaner], route) / MINUTE;
