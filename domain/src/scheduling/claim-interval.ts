import { MINUTE, type Millis } from '../kernel/index.ts';
import type { Availability } from './availability.ts';
import type { Interval } from './interval.ts';

/**
 * What a booking from `start` occupies in the calendar: itself and the provider's buffers. Buffers may lie outside the
 * working hours. Those of neighbours add up: each booking keeps its own, so ten minutes after one and five before the
 * next leave fifteen between them. Then whether two bookings conflict depends on nothing but the two intervals.
 */
export function claimInterval(
  availability: Pick<Availability, 'bufferBeforeMinutes' | 'bufferAfterMinutes'>,
  start: Millis,
  durationMinutes: number,
): Interval {
  return {
    start: start - availability.bufferBeforeMinutes * MINUTE,
    end: start + (durationMinutes + availability.bufferAfterMinutes) * MINUTE,
  };
}
