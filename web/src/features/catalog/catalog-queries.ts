import type { ProviderCard, ProviderPage, PublicReview } from '@evergrow/domain/catalog';
import { useCallback } from 'react';
import { api } from '../../lib/api.ts';
import { setQueryData } from '../../lib/query-cache.ts';
import { type Action, useAction } from '../../lib/use-action.ts';
import { type Query, useQuery } from '../../lib/use-query.ts';
import { type SearchFilters, writeFilters } from './filters-url.ts';

type PageOf<T> = { items: T[]; nextCursor: string | null };
export type ProviderList = PageOf<ProviderCard> & { total: number };

const minutes = 60_000;

/** Appends the next page of a list to what is kept under `key`, so that coming back shows all that was seen. */
function useMore<T extends PageOf<unknown>>(
  key: string,
  shown: T | undefined,
  load: (cursor: string) => Promise<T>,
) {
  return useAction(async () => {
    const cursor = shown?.nextCursor;
    if (!shown || !cursor) return;
    const next = await load(cursor);
    setQueryData(key, { ...next, items: [...shown.items, ...next.items] });
  });
}

/** `GET public/tenants/{slug}/providers`, page after page. */
export function useProviders(
  slug: string,
  filters: SearchFilters,
): Query<ProviderList> & { more: Action<[], void> } {
  const query = Object.fromEntries(writeFilters(filters));
  const key = `providers/${slug}?${writeFilters(filters)}`;
  const path = `public/tenants/${slug}/providers`;
  const list = useQuery(key, () => api.get<ProviderList>(path, { query }), 5 * minutes);
  const more = useMore(key, list.data, (cursor) =>
    api.get<ProviderList>(path, { query: { ...query, cursor } }),
  );
  return { ...list, more };
}

/** `GET public/tenants/{slug}/providers/{id}` */
export const useProvider = (slug: string, id: string): Query<ProviderPage> =>
  useQuery(
    `provider/${slug}/${id}`,
    () => api.get<ProviderPage>(`public/tenants/${slug}/providers/${id}`),
    minutes,
  );

/** The reviews of a provider, of which the provider's page brings the first. */
export function useReviews(slug: string, id: string, first: PageOf<PublicReview>) {
  const key = `reviews/${slug}/${id}`;
  const path = `public/tenants/${slug}/providers/${id}/reviews`;
  const known = useQuery(
    key,
    useCallback(async () => first, [first]),
    5 * minutes,
  );
  const shown = known.data ?? first;
  const more = useMore(key, shown, (cursor) => api.get<PageOf<PublicReview>>(path, { query: { cursor } }));
  return { shown, more };
}
