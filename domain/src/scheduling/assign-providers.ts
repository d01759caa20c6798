import { type Rating, sortRating } from '../catalog/index.ts';
import { type Millis, ok, type Result, refuse, utcMonth } from '../kernel/index.ts';
import type { Availability } from './availability.ts';
import type { CalendarEntry } from './calendar-month.ts';
import { isOffered } from './offered-slots.ts';
import type { AssignmentRule, Staffing } from './service.ts';
import type { SlotTerms } from './slot-search.ts';
import type { WorkSettings } from './workforce.ts';

/** What decides whether and when somebody gets a job. */
export interface StaffCandidate {
  readonly providerId: string;
  readonly availability: Availability;
  /** Their calendar in `calendarWindow`, each entry once. */
  readonly busy: readonly CalendarEntry[];
  readonly rating: Rating;
  readonly work: WorkSettings;
  /** How much they have to do already (see `loadOf`). */
  readonly load: number;
}

/** Who is asked for, among whom, and what they must be able to do. */
export interface Staffed extends SlotTerms {
  readonly staffing: Staffing;
  /** Whom the client wants; null: whoever is free. */
  readonly wanted: string | null;
  readonly candidates: readonly StaffCandidate[];
  readonly skills: readonly string[];
  /** The area it takes place in; null where that does not matter. */
  readonly areaId: string | null;
}

/** Has every skill asked for, and works in the area: somebody without areas works in all. */
export const isAble = (
  work: Pick<WorkSettings, 'skills' | 'areaIds'>,
  { skills, areaId }: Pick<Staffed, 'skills' | 'areaId'>,
): boolean =>
  skills.every((skill) => work.skills.includes(skill)) &&
  (areaId === null || work.areaIds.length === 0 || work.areaIds.includes(areaId));

/**
 * Bookings and holds of a calendar that begin in the UTC month of `start`: what round robin evens out. The month is what
 * a claim reads anyway.
 */
export const loadOf = (busy: readonly CalendarEntry[], start: Millis): number =>
  busy.filter((entry) => entry.kind !== 'busy' && utcMonth(entry.start) === utcMonth(start)).length;

type Ranked = Pick<StaffCandidate, 'providerId' | 'rating' | 'work' | 'load'>;

const byLoad = (a: Ranked, b: Ranked) => a.load - b.load;
const byPriority = (a: Ranked, b: Ranked) => b.work.priority - a.work.priority;
const byRating = (a: Ranked, b: Ranked) => sortRating(b) - sortRating(a);
const byId = (a: Ranked, b: Ranked) => (a.providerId < b.providerId ? -1 : 1);

/** What decides first, and between equals second and third. In the end the id does, so that nothing is left to chance. */
const orders: Record<AssignmentRule, readonly ((a: Ranked, b: Ranked) => number)[]> = {
  load: [byLoad, byPriority, byRating, byId],
  priority: [byPriority, byLoad, byRating, byId],
  rating: [byRating, byLoad, byPriority, byId],
};

/** Candidates in the order in which a rule gives them the job. Ratings count as in lists (see `sortRating`). */
export const rankCandidates = <T extends Ranked>(candidates: readonly T[], rule: AssignmentRule): T[] =>
  candidates.toSorted((a, b) => orders[rule].reduce((decided, order) => decided || order(a, b), 0));

/** The roles of a staffing: those who must all come, and those of whom one does. */
export interface Roles {
  readonly all: readonly StaffCandidate[];
  /** In the order of the rule; null where nobody else is needed. */
  readonly oneOf: readonly StaffCandidate[] | null;
}

/**
 * Who could do it, free or not: only those who are able, and only the wanted one where the client has a choice.
 * @returns a refusal where somebody who has to come is not among the candidates or not able, or nobody is
 */
export function rolesOf(staffed: Staffed): Result<Roles, 'provider_unavailable'> {
  const { staffing, wanted, candidates } = staffed;
  const able = candidates.filter(({ work }) => isAble(work, staffed));
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => able.find(({ providerId }) => providerId === id) ?? []);
  const chosen = (from: readonly StaffCandidate[]) =>
    wanted === null ? from : from.filter(({ providerId }) => providerId === wanted);
  const roles = (all: readonly StaffCandidate[], missing: number, oneOf: Roles['oneOf']) =>
    missing > 0 || oneOf?.length === 0 ? refuse('provider_unavailable') : ok({ all, oneOf });
  switch (staffing.mode) {
    case 'chosen':
      return wanted === null ? refuse('provider_unavailable', 'Choose who') : roles([], 0, chosen(able));
    case 'any':
      return roles([], 0, rankCandidates(chosen(able), staffing.rule));
    case 'all': {
      const all = named(staffing.providerIds);
      const isOneOfThem = wanted === null || staffing.providerIds.includes(wanted);
      const missing = staffing.providerIds.length - all.length;
      return roles(first(all, wanted), isOneOfThem ? missing : 1, null);
    }
    case 'fixedAndAny': {
      const fixed = named(staffing.fixedIds);
      const others = able.filter(({ providerId }) => !staffing.fixedIds.includes(providerId));
      const oneOf = staffing.fixedIds.includes(wanted ?? '') ? others : chosen(others);
      const missing = staffing.fixedIds.length - fixed.length;
      return roles(fixed, missing, rankCandidates(oneOf, staffing.rule));
    }
  }
}

/** The same candidates, `id` before the others. */
const first = (candidates: readonly StaffCandidate[], id: string | null): StaffCandidate[] =>
  candidates.toSorted((a, b) => Number(b.providerId === id) - Number(a.providerId === id));

/**
 * Who does a job that begins at `start`, the one in charge first.
 * - `chosen`: the one wanted. `any`: of those who are free the first by the rule, or the one wanted. `all`: everybody
 *   named, the wanted one first. `fixedAndAny`: everybody named, and of the others who are free the first by the rule,
 *   or the one wanted.
 * - Ties: by load, then priority, then rating; by priority, then load, then rating; by rating, then load, then
 *   priority; in the end by id.
 * @returns 'provider_unavailable' where nobody could do it at any time (not offered, a skill or the area missing),
 *   'slot_unavailable' where somebody who has to come is not offered at `start`, 'no_provider_free' where one of several
 *   had to be and none is
 */
export function assignProviders(
  staffed: Staffed & { readonly start: Millis },
): Result<string[], 'no_provider_free' | 'provider_unavailable' | 'slot_unavailable'> {
  const roles = rolesOf(staffed);
  if (!roles.ok) return roles;
  const { all, oneOf } = roles.value;
  const isFree = ({ availability, busy }: StaffCandidate) => isOffered({ ...staffed, availability, busy });
  if (!all.every(isFree)) return refuse('slot_unavailable');
  const ids = all.map(({ providerId }) => providerId);
  if (oneOf === null) return ok(ids);
  const picked = oneOf.find(isFree);
  if (!picked) return refuse(staffed.wanted === null ? 'no_provider_free' : 'slot_unavailable');
  return ok([...ids, picked.providerId]);
}
