import type { Millis } from '../kernel/index.ts';
import { type DayGrid, dayGrid } from './day-grid.ts';
import { timedPlan, untimedPlan } from './day-plan.ts';
import type { DayPlan, DispatchDay, DispatchVisit, StuckReason } from './dispatch-problem.ts';
import { improveRoutes } from './improve-routes.ts';
import { isDrivable, type Search } from './insert-visits.ts';
import { planCost } from './plan-cost.ts';
import { seededRandom } from './seeded-random.ts';
import { shakeRoutes } from './shake-routes.ts';
import { routesAsTheyAre, searchOf, startingRoutes } from './starting-routes.ts';

export interface Budget {
  /** The same seed gives the same plan, as long as the rounds and not the clock end the search. */
  readonly seed: number;
  readonly rounds: number;
  /** Milliseconds after which no further round begins. */
  readonly ms: Millis;
  /** The clock the time is taken from. */
  readonly clock: () => Millis;
}

/** A visit that stays as it is because no better place was found, and why. */
export interface StuckVisit {
  readonly id: string;
  readonly reason: StuckReason;
}

export interface DispatchResult {
  readonly before: DayPlan;
  /** Never worse: it keeps more visits within their conditions, or is not longer. */
  readonly after: DayPlan;
  /** Visits that cannot be driven as they stand. */
  readonly brokenBefore: number;
  readonly stuck: readonly StuckVisit[];
  readonly rounds: number;
}

/**
 * Assigns and orders the visits of a day so that little is driven. Hard: what clients were told, shifts, lunch, what else
 * is in the calendars, skills, areas, who offers what, and everything fixed. Soft: kilometres, and a little for each visit
 * that changes hands. A visit for which there is no room stays as it is, is reported with the reason, and keeps its time
 * free of others.
 * @param day visits of providers who are not among the cleaners are planned among them if they are loose, and otherwise
 *   left out
 */
export function optimiseDay(day: DispatchDay, budget: Budget): DispatchResult {
  const over = budget.clock() + budget.ms;
  const isLate = () => budget.clock() >= over;
  const given = dayGrid(day);
  const before = untimedPlan(given, routesAsTheyAre(given));
  const reasons = new Map<string, StuckReason>();
  let brokenBefore = 0;
  // Each round of this loop gives up at least one visit, so it ends.
  for (let visits = day.visits; ; ) {
    const grid = visits === day.visits ? given : dayGrid({ ...day, visits });
    const search = searchOf(grid);
    const { starts, broken } = startingRoutes(search);
    if (visits === day.visits) brokenBefore = broken;
    const [first] = starts;
    if (first && first.left.length > 0) {
      const left = new Set(first.left.map((visit) => grid.visits[visit]?.id));
      for (const visit of first.left) {
        const { id } = grid.visits[visit] as DispatchVisit;
        reasons.set(id, reasonFor(search, visit));
      }
      visits = visits.map((visit) => (left.has(visit.id) ? { ...visit, fixed: 'all' } : visit));
      continue;
    }
    const all = [...grid.cleaners.keys()];
    const [best] = starts
      .filter(({ left }) => left.length === 0)
      .map(({ routes }) => improveRoutes(search, routes, all, isLate))
      .sort((a, b) => planCost(grid, a) - planCost(grid, b));
    const { routes, rounds } = shakeRoutes(search, best ?? [], seededRandom(budget.seed), {
      rounds: budget.rounds,
      isLate,
    });
    const after = timedPlan(search, routes);
    const stuck = [...reasons].map(([id, reason]) => ({ id, reason }));
    const isWorse = after.km > before.km + 1e-6 && stuck.length >= brokenBefore;
    return { before, after: isWorse ? before : after, brokenBefore, stuck, rounds };
  }
}

function reasonFor(search: Search, visit: number): StuckReason {
  const { grid } = search;
  const able = [...grid.cleaners.keys()].filter((cleaner) => grid.able[visit]?.[cleaner]);
  if (grid.visits[visit]?.fixed === 'provider') return 'bound';
  if (able.length === 0) return 'nobodyAble';
  return able.some((cleaner) => isDrivable(withoutLunch(search), cleaner, [visit]))
    ? 'noRoom'
    : 'nobodyWorks';
}

const withoutLunch = ({ grid }: { grid: DayGrid }): Search => ({
  grid,
  lunches: grid.cleaners.map(() => false),
});
