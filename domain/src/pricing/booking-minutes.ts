import { isBookable, type Offering } from '../catalog/index.ts';
import { ok, type Result, refuse } from '../kernel/index.ts';
import { chosenAddOns } from './chosen-add-ons.ts';

/** What decides how long a booking takes. */
export interface BookingChoice {
  readonly offering: Pick<Offering, 'kind' | 'durationMinutes' | 'addOns'>;
  readonly addOnIds: readonly string[];
}

/**
 * Minutes a booking of `offering` with these add-ons takes, without buffers.
 * Refuses an offering that needs no slot, and add-ons it does not have: `invalid_request`.
 */
export function bookingMinutes({ offering, addOnIds }: BookingChoice): Result<number, 'invalid_request'> {
  if (!isBookable(offering.kind) || offering.durationMinutes === null) {
    return refuse('invalid_request', 'this needs no time slot');
  }
  const chosen = chosenAddOns(offering, addOnIds);
  if (!chosen.ok) return chosen;
  return ok(chosen.value.reduce((sum, addOn) => sum + addOn.durationMinutes, offering.durationMinutes));
}
