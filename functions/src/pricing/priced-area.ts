import { areaAt } from '@evergrow/domain/dispatch';
import type { Point } from '@evergrow/domain/kernel';
import type { PricedArea } from '@evergrow/domain/pricing';
import type { Areas } from '../dispatch/area-store.ts';

/** The area a place is in, as the price sees it; null outside all of them. */
export function pricedArea(areas: Areas, point: Point, postalCode: string): PricedArea | null {
  const found = areaAt(areas, point, postalCode);
  return found && { id: found.id, title: found.area.title, surcharge: found.area.surcharge };
}
