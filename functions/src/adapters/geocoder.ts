import type { FoundPlace } from '@evergrow/domain/dispatch';
import type { Locale, Point } from '@evergrow/domain/kernel';
import { environment } from '../kernel/environment.ts';
import { nominatimGeocoder } from './geocoder-nominatim.ts';

export type PlaceSearch = {
  readonly query: string;
  /** Only in this country; null: anywhere. */
  readonly country: string | null;
  readonly language: Locale;
  /** What lies in here comes first. */
  readonly near: { readonly southWest: Point; readonly northEast: Point } | null;
};

/** Finds addresses on the map. What it is asked is never written down: it is where people live. */
export interface Geocoder {
  /** @throws when the service does not answer in time, or too many wait for it */
  find(search: PlaceSearch): Promise<{ places: FoundPlace[]; attribution: string | null }>;
}

let known: Geocoder | null | undefined;

/** The geocoder at GEOCODER_URL, or null where none is set. */
export function geocoder(): Geocoder | null {
  if (known === undefined) {
    const { GEOCODER_URL, GEOCODER_PER_SECOND, PUBLIC_URL } = environment();
    known = GEOCODER_URL
      ? nominatimGeocoder({ url: GEOCODER_URL, perSecond: GEOCODER_PER_SECOND, site: PUBLIC_URL })
      : null;
  }
  return known;
}
