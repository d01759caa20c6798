import type { AddOn, Offering } from '../catalog/index.ts';
import { ok, type Result, refuse } from '../kernel/index.ts';

/**
 * The add-ons of `offering` that `addOnIds` names, in the offering's order.
 * Refuses ids the offering does not have and ids that come twice: `invalid_request`.
 */
export function chosenAddOns(
  offering: Pick<Offering, 'addOns'>,
  addOnIds: readonly string[],
): Result<AddOn[], 'invalid_request'> {
  const wanted = new Set(addOnIds);
  if (wanted.size < addOnIds.length) return refuse('invalid_request', 'an add-on is chosen twice');
  const chosen = offering.addOns.filter(({ id }) => wanted.has(id));
  if (chosen.length < wanted.size) return refuse('invalid_request', 'no such add-on');
  return ok(chosen);
}
