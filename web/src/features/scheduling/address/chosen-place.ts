import type { FoundPlace, Served } from '@evergrow/domain/dispatch';
import type { Address } from '@evergrow/domain/scheduling';

/** Where a visit is to be, as it was found, with what the client adds. */
export type ChosenPlace = FoundPlace & Served & { line2: string; access: string };

/** Whether a service goes to a place. No areas of its own: wherever the tenant goes. */
export const goesTo =
  (areaIds: readonly string[]) =>
  ({ served, areaId }: Served): boolean =>
    served && (areaIds.length === 0 || areaIds.includes(areaId ?? ''));

/** What is sent to be sealed with the booking. `country`: the tenant's, where the map does not say. */
export const addressOf = (place: ChosenPlace, country: Address['country']): Address => ({
  line1: place.line1,
  line2: place.line2,
  city: place.city,
  postalCode: place.postalCode,
  country: place.country ?? country,
  point: place.point,
  access: place.access,
});
