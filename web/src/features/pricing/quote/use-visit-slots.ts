import type { Point } from '@evergrow/domain/kernel';
import type { SlotsResponse } from '@evergrow/domain/scheduling';
import { api } from '../../../lib/api.ts';
import { invalidateQueries } from '../../../lib/query-cache.ts';
import { type Query, useQuery } from '../../../lib/use-query.ts';

export type VisitSlotsAsked = {
  slug: string;
  offeringId: string;
  durationMinutes: number;
  /** Null for what is not at the client's. */
  point: Point | null;
  /** First and last date in `timeZone`, both included, at most 31 days. */
  from: string;
  to: string;
  timeZone: string;
};

const keyOf = (slug: string, offeringId: string) => `visit-slots/${slug}/${offeringId}/`;

/** The free starts of an offering, whoever does it. A place is asked about to a kilometre, so that many share an answer. */
export function useVisitSlots({ slug, offeringId, point, ...rest }: VisitSlotsAsked): Query<SlotsResponse> {
  const near = point && { lat: Math.round(point.lat * 200) / 200, lng: Math.round(point.lng * 200) / 200 };
  const query = { ...rest, ...near };
  return useQuery(
    `${keyOf(slug, offeringId)}${JSON.stringify(query)}`,
    () => api.get<SlotsResponse>(`public/tenants/${slug}/offerings/${offeringId}/slots`, { query }),
    20_000,
  );
}

/** Makes every list of these starts ask again: one of them has just been taken. */
export const forgetVisitSlots = (slug: string, offeringId: string): void =>
  invalidateQueries(keyOf(slug, offeringId));
