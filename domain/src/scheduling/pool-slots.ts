import { type Millis, ok, type Result } from '../kernel/index.ts';
import { rolesOf, type StaffCandidate, type Staffed } from './assign-providers.ts';
import { offeredSlots, type Slot } from './offered-slots.ts';

/** A slot of a service, with those who could do it then. */
export interface StaffedSlot extends Slot {
  readonly providerIds: readonly string[];
}

/**
 * The slots of a service, whoever does it: of one provider theirs; of any provider those of all together; of several
 * who must all come those they share; of some and one of the others both at once. `seatsLeft` is what one booking can
 * have: of those who must come the fewest, of those of whom one does the most. A slot is among these exactly when
 * `assignProviders` finds somebody for its start.
 * @returns 'provider_unavailable' as `assignProviders` does
 */
export function poolSlots(
  staffed: Staffed & { readonly from: Millis; readonly to: Millis },
): Result<StaffedSlot[], 'provider_unavailable'> {
  const roles = rolesOf(staffed);
  if (!roles.ok) return roles;
  const { all, oneOf } = roles.value;
  const slotsOf = ({ providerId, availability, busy }: StaffCandidate): StaffedSlot[] =>
    offeredSlots({ ...staffed, availability, busy }).map((slot) => ({ ...slot, providerIds: [providerId] }));
  const shared = all
    .map(slotsOf)
    .reduce<StaffedSlot[] | null>((both, next) => (both ? inBoth(both, next) : next), null);
  if (oneOf === null) return ok(shared ?? []);
  const any = inEither(oneOf.map(slotsOf));
  return ok(shared ? inBoth(shared, any) : any);
}

function inBoth(these: readonly StaffedSlot[], those: readonly StaffedSlot[]): StaffedSlot[] {
  const others = new Map(those.map((slot) => [slot.start, slot]));
  return these.flatMap((slot) => {
    const other = others.get(slot.start);
    if (!other) return [];
    const seatsLeft = Math.min(slot.seatsLeft, other.seatsLeft);
    return [{ ...slot, seatsLeft, providerIds: [...slot.providerIds, ...other.providerIds] }];
  });
}

function inEither(lists: readonly (readonly StaffedSlot[])[]): StaffedSlot[] {
  const found = new Map<Millis, { start: Millis; end: Millis; seatsLeft: number; providerIds: string[] }>();
  for (const { start, end, seatsLeft, providerIds } of lists.flat()) {
    const same = found.get(start);
    if (same) {
      same.seatsLeft = Math.max(same.seatsLeft, seatsLeft);
      same.providerIds.push(...providerIds);
    } else {
      found.set(start, { start, end, seatsLeft, providerIds: [...providerIds] });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
