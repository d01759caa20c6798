import { distanceMetres, MINUTE, type Millis, type Point } from '../kernel/index.ts';
import type { Booking } from '../scheduling/index.ts';
import { isStale, type LiveLocation } from './live-location.ts';

export interface Arrival {
  /** When the provider is expected, epoch milliseconds; never before `now`. */
  readonly at: Millis;
  /** Metres as the crow flies; null where no position is known. */
  readonly metres: number | null;
  /** live = from where they are; last = from where they last were known to be; plan = as booked. */
  readonly from: 'live' | 'last' | 'plan';
}

/** How long the way takes: so can a routing service stand in for the speed model. Minutes. */
export type TravelMinutes = (from: Point, to: Point) => number;

/**
 * When a provider on the way arrives. The way is taken from the last position told, and the time since then has gone
 * from it. Without a position, or without a place to go to, it is what was agreed.
 */
export function arrivalOf(
  booking: Pick<Booking, 'start' | 'arrivalWindow'>,
  destination: Point | null,
  location: Pick<LiveLocation, 'position' | 'at'> | null,
  travelMinutes: TravelMinutes,
  now: Millis,
): Arrival {
  if (location === null || destination === null) {
    const planned = (booking.arrivalWindow?.start ?? booking.start).getTime();
    return { at: Math.max(now, planned), metres: null, from: 'plan' };
  }
  const way = travelMinutes(location.position, destination) * MINUTE;
  return {
    at: Math.max(now, location.at.getTime() + way),
    metres: Math.round(distanceMetres(location.position, destination)),
    from: isStale(location, now) ? 'last' : 'live',
  };
}
