import { distanceMetres, MINUTE, type Millis } from '../kernel/index.ts';
import type { Booking, BookingStatus } from '../scheduling/index.ts';
import type { TravelMinutes } from './arrival.ts';

/** The next thing a provider does about a booking; null when nothing is left. */
export type NextStep = 'onTheWay' | 'arrive' | 'start' | 'complete' | null;

/**
 * The one big button. Who visits sets off first; who is visited, or meets on a screen, starts. A visit without a place
 * to go to begins with starting it.
 */
export function nextStep(booking: Pick<Booking, 'status' | 'place'>): NextStep {
  switch (booking.status) {
    case 'confirmed':
      return booking.place === null ? 'start' : 'onTheWay';
    case 'onTheWay':
      return 'arrive';
    case 'arrived':
      return 'start';
    case 'inProgress':
      return 'complete';
    default:
      return null;
  }
}

/** What still counts on a day: neither cancelled, nor declined, nor a hold. */
const counting: readonly BookingStatus[] = [
  'confirmed',
  'onTheWay',
  'arrived',
  'inProgress',
  'completed',
  'noShow',
];
const over: readonly BookingStatus[] = ['completed', 'noShow'];

/** The way from one stop to the next. */
export interface Leg {
  readonly metres: number;
  readonly minutes: number;
  /** Minutes too few between the two; 0 when there is time enough. */
  readonly late: number;
}

type Planned = Pick<Booking, 'status' | 'start' | 'end' | 'place'>;
export interface Stop<B extends Planned> {
  readonly booking: B;
  /** From the stop before, where both have a place. */
  readonly leg: Leg | null;
}

export interface DayState<B extends Planned> {
  readonly stops: readonly Stop<B>[];
  /** What the provider is at, or goes to next; null when the day is done. */
  readonly current: B | null;
  readonly done: number;
}

/** A day's bookings in order, with the ways between, and where in it the provider stands. */
export function dayState<B extends Planned>(
  bookings: readonly B[],
  travelMinutes: TravelMinutes,
): DayState<B> {
  const ordered = bookings
    .filter(({ status }) => counting.includes(status))
    .toSorted((a, b) => a.start.getTime() - b.start.getTime() || a.end.getTime() - b.end.getTime());
  const stops = ordered.map((booking, index) => ({
    booking,
    leg: legBetween(ordered[index - 1], booking, travelMinutes),
  }));
  const under = (['inProgress', 'arrived', 'onTheWay'] as const)
    .map((status) => ordered.find((booking) => booking.status === status))
    .find((booking) => booking !== undefined);
  const current = under ?? ordered.find(({ status }) => !over.includes(status)) ?? null;
  return { stops, current, done: ordered.filter(({ status }) => over.includes(status)).length };
}

function legBetween(before: Planned | undefined, after: Planned, travelMinutes: TravelMinutes): Leg | null {
  if (!before?.place || !after.place) return null;
  const minutes = Math.ceil(travelMinutes(before.place.cell, after.place.cell));
  const between: Millis = after.start.getTime() - before.end.getTime();
  return {
    metres: Math.round(distanceMetres(before.place.cell, after.place.cell)),
    minutes,
    late: Math.max(0, Math.ceil(minutes - between / MINUTE)),
  };
}
