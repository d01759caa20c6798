import { isBookable, type Offering } from '../catalog/index.ts';
import { ok, type Result, refuse } from '../kernel/index.ts';
import { chosenAddOns } from './chosen-add-ons.ts';

/** What decides how long a booking takes. */
export interface BookingChoice {
  readonly offering: Pick<Offering, 'kind' | 'durationMinutes' | 'addOns'>;
  readonly addOnIds: readonly string[];
  /** One of `durations`; left out, the offering's own length. */
  readonly durationMinutes?: number | undefined;
  /** Lengths that can be chosen beside the offering's own. */
  readonly durations?: readonly number[] | undefined;
}

/**
 * Minutes of the session itself, without add-ons and buffers.
 * Refuses an offering that needs no slot, and a length it does not have: `invalid_request`.
 */
export function sessionMinutes(choice: Omit<BookingChoice, 'addOnIds'>): Result<number, 'invalid_request'> {
  const { offering, durationMinutes, durations = [] } = choice;
  if (!isBookable(offering.kind) || offering.durationMinutes === null) {
    return refuse('invalid_request', 'this needs no time slot');
  }
  const minutes = durationMinutes ?? offering.durationMinutes;
  const isOffered = minutes === offering.durationMinutes || durations.includes(minutes);
  return isOffered ? ok(minutes) : refuse('invalid_request', 'this length is not offered');
}

/**
 * Minutes a booking of `offering` with these add-ons takes, without buffers.
 * Refuses an offering that needs no slot, a length and add-ons it does not have: `invalid_request`.
 */
export function bookingMinutes(choice: BookingChoice): Result<number, 'invalid_request'> {
  const minutes = sessionMinutes(choice);
  if (!minutes.ok) return minutes;
  const chosen = chosenAddOns(choice.offering, choice.addOnIds);
  if (!chosen.ok) return chosen;
  return ok(chosen.value.reduce((sum, addOn) => sum + addOn.durationMinutes, minutes.value));
}
