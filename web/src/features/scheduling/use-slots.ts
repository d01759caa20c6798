import type { SlotsResponse } from '@evergrow/domain/scheduling';
import { api } from '../../lib/api.ts';
import { invalidateQueries } from '../../lib/query-cache.ts';
import { type Query, useQuery } from '../../lib/use-query.ts';

export type SlotsAsked = {
  slug: string;
  /** Null: of whoever is free. */
  providerId: string | null;
  offeringId: string;
  addOnIds: readonly string[];
  /** First and last date in `timeZone`, both included, at most 31 days. */
  from: string;
  to: string;
  timeZone: string;
  /** One of the service's lengths; its own when left out. */
  durationMinutes?: number | undefined;
  /** Of a booking that is to be moved, instead of a length and add-ons. */
  wholeMinutes?: number | undefined;
  seats?: number | undefined;
  /** Where a visit takes place; null or left out for what is not at the client's. */
  place?: SlotPlace | null | undefined;
};

/** Where a visit takes place: leaves time for the way there, and only those who go to the area. */
export type SlotPlace = { lat: number; lng: number; areaId: string | null };

/** A place is asked about to half a kilometre, as it is reckoned with, so that many share an answer and none tells a home. */
const coarse = ({ lat, lng, areaId }: SlotPlace) => ({
  lat: Math.round(lat * 200) / 200,
  lng: Math.round(lng * 200) / 200,
  areaId,
});

const keyOf = (slug: string, providerId: string | null) => `slots/${slug}/${providerId ?? ''}/`;

/** The free starts of a provider, or of whoever does it; null asks nothing. */
export function useSlots(asked: SlotsAsked | null): Query<SlotsResponse> {
  const { slug = '', providerId = null, offeringId = '', place, ...rest } = asked ?? {};
  const query = { ...rest, ...(place ? coarse(place) : {}) };
  const at = `public/tenants/${slug}`;
  return useQuery(
    asked === null ? null : `${keyOf(slug, providerId)}${JSON.stringify({ offeringId, ...query })}`,
    () =>
      providerId === null
        ? api.get<SlotsResponse>(`${at}/offerings/${offeringId}/slots`, { query })
        : api.get<SlotsResponse>(`${at}/providers/${providerId}/slots`, { query: { offeringId, ...query } }),
    20_000,
  );
}

/** Makes every list of these slots ask again: one of them has just been taken. */
export const forgetSlots = (slug: string, providerId: string | null): void =>
  invalidateQueries(keyOf(slug, providerId));
