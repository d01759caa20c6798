import { MINUTE, type Millis } from '../kernel/index.ts';
import { grainMinutes, type Interval } from '../scheduling/index.ts';
import type { DayGrid } from './day-grid.ts';

/** When each visit of a route begins, and when there is lunch. */
export interface Timing {
  readonly starts: readonly Millis[];
  readonly lunch: Interval | null;
}

/** How a visit was reached: the state before it, and the break on the way. */
interface Step {
  readonly start: Millis;
  readonly fromFed: boolean;
  readonly lunch: Interval | null;
}

const never = Infinity;
const grain = grainMinutes * MINUTE;

/**
 * The earliest times at which a route can be driven, or null where it cannot: each visit begins within what the client
 * was told and lies in an opening of the cleaner; before it there is time for the way and for the buffers; and for lunch
 * somewhere. What is fixed keeps its time. Two fixed visits that are too close are left so: nobody planned them here.
 *
 * Kept for each visit are the earliest times with lunch behind and with lunch still to come: earlier is never worse, so
 * the two are all there is to know.
 * @param pins starts to keep, by place in the route
 * @param withLunch false where lunch was given up for what is fixed
 */
export function timeRoute(
  grid: DayGrid,
  cleaner: number,
  route: readonly number[],
  withLunch = true,
  pins?: readonly (Millis | undefined)[],
): Timing | null {
  const own = grid.cleaners[cleaner];
  if (!own) return null;
  const lunch = withLunch ? own.lunch : null;
  const loose = route.some((visit) => grid.visits[visit]?.fixed !== 'all');
  if (own.maxVisits !== null && loose && route.length > own.maxVisits) return null;
  const buffers = own.bufferBefore + own.bufferAfter;
  const hungrySteps: Step[] = [];
  const fedSteps: Step[] = [];
  let hungry = -Infinity;
  let fed = lunch ? never : -Infinity;
  let lastFixed = -Infinity;
  let fixedEnd = -Infinity;
  let afterFixed = true;
  for (const [place, index] of route.entries()) {
    const visit = grid.visits[index];
    if (!visit) return null;
    const isFixed = visit.fixed === 'all';
    if (isFixed && visit.start < lastFixed) return null;
    const before = route[place - 1];
    const way = before === undefined ? 0 : (grid.way[before]?.[index] ?? 0);
    const gap = before === undefined ? 0 : Math.max(way, buffers);
    const begin = (from: Millis): Millis => {
      if (from === never) return never;
      if (isFixed) return from <= visit.start || afterFixed ? visit.start : never;
      const pin = pins?.[place];
      const wanted = Math.max(from, visit.earliest, pin ?? -Infinity);
      const latest = pin ?? visit.latest;
      for (const opening of grid.openings[cleaner] ?? []) {
        const earliest = Math.max(wanted, opening.start);
        const start = pin === undefined ? Math.ceil(earliest / grain) * grain : earliest;
        if (start > latest) return never;
        if (start + visit.duration <= opening.end) return start;
      }
      return never;
    };
    const hungryStart = lunch === null ? never : begin(hungry + gap);
    let fedStart = begin(fed + gap);
    let step: Step = { start: fedStart, fromFed: true, lunch: null };
    if (lunch && hungry !== never) {
      // Where they are, or when they have come to the next one: the second is sooner there, the first sooner at table.
      for (const [arrived, left] of [
        [hungry, way],
        [hungry + way, 0],
      ] as const) {
        const meal = Math.max(arrived, lunch.start);
        if (meal + lunch.duration > lunch.end) continue;
        const start = begin(Math.max(meal + lunch.duration + left, hungry + gap));
        if (isFixed && start !== never && meal + lunch.duration + left > start) continue;
        if (start < fedStart) {
          fedStart = start;
          step = { start, fromFed: false, lunch: { start: meal, end: meal + lunch.duration } };
        }
      }
    }
    hungrySteps.push({ start: hungryStart, fromFed: false, lunch: null });
    fedSteps.push(step);
    // Of fixed visits that overlap, the one that ends last decides when it goes on.
    if (isFixed) fixedEnd = Math.max(fixedEnd, visit.start + visit.duration);
    hungry = hungryStart === never ? never : Math.max(hungryStart + visit.duration, fixedEnd);
    fed = fedStart === never ? never : Math.max(fedStart + visit.duration, fixedEnd);
    if (hungry === never && fed === never) return null;
    afterFixed = isFixed;
    if (isFixed) lastFixed = visit.start;
  }
  return timingOf(hungrySteps, fedSteps, fed, hungry, lunch);
}

/** Walks the steps back from the end. */
function timingOf(
  hungrySteps: readonly Step[],
  fedSteps: readonly Step[],
  fed: Millis,
  hungry: Millis,
  lunch: (Interval & { readonly duration: Millis }) | null,
): Timing | null {
  let isFed = fed !== never;
  let meal: Interval | null = null;
  if (!isFed && lunch) {
    const start = Math.max(hungry, lunch.start);
    if (start + lunch.duration > lunch.end) return null;
    meal = { start, end: start + lunch.duration };
  }
  const starts: Millis[] = [];
  for (let place = fedSteps.length - 1; place >= 0; place -= 1) {
    const step = (isFed ? fedSteps : hungrySteps)[place];
    if (!step) return null;
    starts.unshift(step.start);
    if (isFed) {
      meal = step.lunch ?? meal;
      isFed = step.fromFed;
    }
  }
  return { starts, lunch: meal };
}
