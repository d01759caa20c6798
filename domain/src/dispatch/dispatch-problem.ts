import type { Millis, Point } from '../kernel/index.ts';
import type { Interval } from '../scheduling/index.ts';

/** A visit of the day to be planned. */
export interface DispatchVisit {
  /** Its booking. Where several go there at once, one visit for each of them, all of them fixed. */
  readonly id: string;
  /** Who goes there as things stand, and when. */
  readonly providerId: string;
  readonly start: Millis;
  readonly duration: Millis;
  readonly cell: Point;
  /** It may begin from, and until: what the client was told. */
  readonly earliest: Millis;
  readonly latest: Millis;
  readonly skills: readonly string[];
  readonly areaId: string | null;
  /** Who offers it; empty: everybody. */
  readonly offeredBy: readonly string[];
  /** `provider`: it stays with whom it is with; `all`: it stays as it is, whatever that breaks. */
  readonly fixed: 'no' | 'provider' | 'all';
}

/** Somebody who works on the day. */
export interface DispatchCleaner {
  readonly id: string;
  /** Visits lie within these; the way there and back need not. Ascending and apart. */
  readonly shifts: readonly Interval[];
  /** What else is in the calendar, with its buffers. Ascending and apart. */
  readonly busy: readonly Interval[];
  /** So long free of visits and ways, somewhere between the two instants. */
  readonly lunch: (Interval & { readonly duration: Millis }) | null;
  /** Where the day begins and ends; null: at the first and at the last visit. */
  readonly base: Point | null;
  readonly skills: readonly string[];
  /** Empty: works everywhere. */
  readonly areaIds: readonly string[];
  /** What the calendar keeps free before and after each visit. The way to the next one may use both. */
  readonly bufferBefore: Millis;
  readonly bufferAfter: Millis;
  /** Visits the day can hold; null: any number. */
  readonly maxVisits: number | null;
}

/** How far and how long from one place to another. */
export interface Legs {
  km(from: Point, to: Point): number;
  minutes(from: Point, to: Point): number;
}

export interface DispatchDay {
  readonly visits: readonly DispatchVisit[];
  readonly cleaners: readonly DispatchCleaner[];
  readonly legs: Legs;
}

/** Why a visit cannot be planned: nobody offers it or has the skills or the area; it is bound to somebody who cannot; nobody works then; those who could have no room. */
export type StuckReason = 'nobodyAble' | 'bound' | 'nobodyWorks' | 'noRoom';

/** Where a visit is and where it was. */
export interface PlannedVisit {
  readonly id: string;
  readonly providerId: string;
  readonly start: Millis;
}

export interface PlannedRoute {
  readonly providerId: string;
  /** In the order they are driven to. */
  readonly visits: readonly PlannedVisit[];
  readonly km: number;
  /** Minutes on the way. */
  readonly travelMinutes: number;
  /** When there is time to eat; null where none is wanted, or none was found. */
  readonly lunch: Interval | null;
}

export interface DayPlan {
  readonly routes: readonly PlannedRoute[];
  readonly km: number;
  readonly travelMinutes: number;
}
