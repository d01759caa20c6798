import type { Millis } from '../kernel/index.ts';
import type { Booking } from '../scheduling/index.ts';
import type { CalendarLink } from './calendar-link.ts';
import type { OutsideEvent } from './outside-event.ts';

/** What a change to our event in somebody's own calendar asks for. */
export type OutsideChange =
  /** Nothing: an echo of what we wrote, or a change that does not concern the booking. */
  | { readonly kind: 'none' }
  /** Both agree already; only our note of it is behind. */
  | { readonly kind: 'agreed' }
  | { readonly kind: 'move'; readonly start: Millis }
  /** It cannot be followed: the calendar is set right again and its owner told. */
  | { readonly kind: 'restore' }
  | { readonly kind: 'removed' };

/**
 * What follows from seeing `event` where `link` says our event for `booking` stands. Only times count: a title or a
 * colour is the owner's own affair. Lengthening or shortening is not followed, since what was bought has its length.
 */
export function outsideChange(
  event: Pick<OutsideEvent, 'when'>,
  link: Pick<CalendarLink, 'start' | 'end' | 'state'>,
  booking: Pick<Booking, 'status' | 'start' | 'end'> | null,
): OutsideChange {
  const alive = booking?.status === 'confirmed';
  if (!event.when) {
    return alive && link.state === 'written' ? { kind: 'removed' } : { kind: 'none' };
  }
  const { start, end } = event.when;
  if (!booking || !alive) return { kind: 'none' };
  const [bookedStart, bookedEnd] = [booking.start.getTime(), booking.end.getTime()];
  if (start === link.start && end === link.end) return { kind: 'none' };
  if (start === bookedStart && end === bookedEnd) return { kind: 'agreed' };
  return end - start === bookedEnd - bookedStart ? { kind: 'move', start } : { kind: 'restore' };
}
