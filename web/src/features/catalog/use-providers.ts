import type { ProviderCard } from '@evergrow/domain/catalog';
import { api } from '../../lib/api.ts';
import type { Action } from '../../lib/use-action.ts';
import { type Query, useQuery } from '../../lib/use-query.ts';
import { type SearchFilters, writeFilters } from './filters-url.ts';
import { type PageOf, useMore } from './use-more.ts';

export type ProviderList = PageOf<ProviderCard> & { total: number };

/** `GET public/tenants/{slug}/providers`, page after page. */
export function useProviders(
  slug: string,
  filters: SearchFilters,
): Query<ProviderList> & { more: Action<[], void> } {
  const query = Object.fromEntries(writeFilters(filters));
  const key = `providers/${slug}?${writeFilters(filters)}`;
  const path = `public/tenants/${slug}/providers`;
  const list = useQuery(key, () => api.get<ProviderList>(path, { query }), 300_000);
  const more = useMore(key, list.data, (cursor) =>
    api.get<ProviderList>(path, { query: { ...query, cursor } }),
  );
  return { ...list, more };
}
