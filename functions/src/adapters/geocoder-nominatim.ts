import { createHash } from 'node:crypto';
import { foundPlaceSchema } from '@evergrow/domain/dispatch';
import { z } from 'zod';
import type { Geocoder, PlaceSearch } from './geocoder.ts';
import { createPace } from './pace.ts';

export type NominatimSettings = {
  readonly url: string;
  /** Requests a second the server allows; the public one allows one. */
  readonly perSecond: number;
  /** Said in the User-Agent, as Nominatim's usage policy asks. */
  readonly site: string;
};

/** Milliseconds a request may take, without the time it waits for its turn. */
const timeout = 4_000;
/** People who wait longer than this for suggestions have typed on. */
const longestWait = 3_000;
const rememberedFor = 24 * 3_600_000;
const rememberedAtMost = 500;

const placeSchema = z.object({
  licence: z.string().optional(),
  lat: z.coerce.number(),
  lon: z.coerce.number(),
  display_name: z.string(),
  address: z.record(z.string(), z.string()).default({}),
});
type NominatimPlace = z.infer<typeof placeSchema>;

/**
 * Nominatim's search over HTTP (https://nominatim.org/release-docs/latest/api/Search/). Requests wait for their turn, answers
 * are remembered for a day: both are what the usage policy of the public server asks. The memory is this process's alone and
 * knows questions by their hash.
 */
export function nominatimGeocoder({ url, perSecond, site }: NominatimSettings): Geocoder {
  const pace = createPace(1_000 / perSecond, longestWait);
  const remembered = new Map<string, { answer: Awaited<ReturnType<Geocoder['find']>>; until: number }>();
  return {
    async find(search) {
      const target = `${url}/search?${parametersOf(search)}`;
      const key = createHash('sha256').update(target).digest('base64');
      const hit = remembered.get(key);
      if (hit && hit.until > Date.now()) return hit.answer;
      await pace.turn();
      const response = await fetch(target, {
        headers: { 'User-Agent': `Evergrow (${site})`, 'Accept-Language': search.language },
        signal: AbortSignal.timeout(timeout),
      });
      if (!response.ok) throw new Error(`The geocoder answered ${response.status}`);
      const found = z.array(placeSchema).parse(await response.json());
      const answer = { places: found.flatMap(readPlace), attribution: found[0]?.licence ?? null };
      const oldest = remembered.keys().next().value;
      if (remembered.size >= rememberedAtMost && oldest !== undefined) remembered.delete(oldest);
      remembered.set(key, { answer, until: Date.now() + rememberedFor });
      return answer;
    },
  };
}

function parametersOf({ query, country, near }: PlaceSearch): URLSearchParams {
  const parameters = new URLSearchParams({ format: 'jsonv2', addressdetails: '1', limit: '5', q: query });
  if (country) parameters.set('countrycodes', country.toLowerCase());
  if (near) {
    const { southWest, northEast } = near;
    parameters.set('viewbox', [southWest.lng, southWest.lat, northEast.lng, northEast.lat].join());
  }
  return parameters;
}

/** What is more than a country or a region: somebody has to be able to drive there. What has no town is named after its state. */
function readPlace({ lat, lon, display_name, address }: NominatimPlace) {
  const road = address.road ?? address.pedestrian ?? address.neighbourhood ?? address.hamlet ?? '';
  const place = foundPlaceSchema.safeParse({
    label: display_name,
    line1: address.house_number ? inOrder(address.house_number, road, address.country_code) : road,
    city:
      address.city ??
      address.town ??
      address.village ??
      address.municipality ??
      address.county ??
      address.state ??
      '',
    postalCode: address.postcode ?? '',
    country: address.country_code?.toUpperCase() ?? null,
    point: { lat, lng: lon },
  });
  return place.success && place.data.line1 !== '' && place.data.city !== '' ? [place.data] : [];
}

/** Countries that write the number first. */
const numberFirst = new Set(['us', 'ca', 'gb', 'ie', 'au', 'nz', 'fr', 'za', 'in', 'sg']);
const inOrder = (number: string, road: string, country: string | undefined): string =>
  numberFirst.has(country ?? '') ? `${number} ${road}` : `${road} ${number}`;
