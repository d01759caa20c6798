import { type Places, readRing } from '@evergrow/domain/dispatch';
import type { Point } from '@evergrow/domain/kernel';
import type { Tenant } from '@evergrow/domain/tenancy';
import { geocoder } from '../adapters/geocoder.ts';
import { errorFacts, log } from '../kernel/log.ts';
import { type Areas, servedAt } from './area-store.ts';

/**
 * Addresses that fit a text, near where the tenant works first. A geocoder that is missing or silent is said in the answer
 * rather than an error: a place can be pointed at on the map as well.
 */
export async function findPlaces(
  query: string,
  tenant: Pick<Tenant, 'country' | 'locale'>,
  areas: Areas,
): Promise<Places> {
  const service = geocoder();
  if (!service) return { places: [], attribution: null, available: false };
  try {
    const near = Object.values(areas).flatMap(({ rings }) => rings.flatMap(readRing));
    const { places, attribution } = await service.find({
      query,
      country: tenant.country,
      language: tenant.locale,
      near: boundsOf(near),
    });
    return {
      places: places.map((place) => ({ ...place, ...servedAt(areas, place.point, place.postalCode) })),
      attribution,
      available: true,
    };
  } catch (error) {
    log('WARNING', 'geocoder.failed', errorFacts(error));
    return { places: [], attribution: null, available: false };
  }
}

/** South-west and north-east corner; null without points. Areas across the antimeridian give no hint. */
function boundsOf(points: readonly Point[]): { southWest: Point; northEast: Point } | null {
  if (points.length === 0) return null;
  const lats = points.map(({ lat }) => lat);
  const lngs = points.map(({ lng }) => lng);
  const southWest = { lat: Math.min(...lats), lng: Math.min(...lngs) };
  const northEast = { lat: Math.max(...lats), lng: Math.max(...lngs) };
  return northEast.lng - southWest.lng > 180 ? null : { southWest, northEast };
}
