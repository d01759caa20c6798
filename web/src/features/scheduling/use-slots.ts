import type { SlotsResponse } from '@evergrow/domain/scheduling';
import { api } from '../../lib/api.ts';
import { invalidateQueries } from '../../lib/query-cache.ts';
import { type Query, useQuery } from '../../lib/use-query.ts';

export type SlotsAsked = {
  slug: string;
  providerId: string;
  offeringId: string;
  addOnIds: readonly string[];
  /** First and last date in `timeZone`, both included, at most 31 days. */
  from: string;
  to: string;
  timeZone: string;
};

const keyOf = (slug: string, providerId: string) => `slots/${slug}/${providerId}/`;

/** The free starts of a provider; null asks nothing. */
export function useSlots(asked: SlotsAsked | null): Query<SlotsResponse> {
  const { slug = '', providerId = '', ...query } = asked ?? {};
  return useQuery(
    asked === null ? null : `${keyOf(slug, providerId)}${JSON.stringify(query)}`,
    () => api.get<SlotsResponse>(`public/tenants/${slug}/providers/${providerId}/slots`, { query }),
    20_000,
  );
}

/** Makes every list of this provider's slots ask again: one of them has just been taken. */
export const forgetSlots = (slug: string, providerId: string): void =>
  invalidateQueries(keyOf(slug, providerId));
