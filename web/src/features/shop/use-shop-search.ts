import type { SearchResults } from '@evergrow/domain/catalog/search';
import { useRef } from 'react';
import { api } from '../../lib/api.ts';
import type { Action } from '../../lib/use-action.ts';
import { type Query, useQuery } from '../../lib/use-query.ts';
import { useMore } from '../catalog/use-more.ts';
import { type ShopState, writeShopState } from './shop-state.ts';

/**
 * `GET public/tenants/{slug}/search`, page after page. While the next answer is on its way the former stays, so that the
 * list does not flicker with every letter.
 */
export function useShopSearch(
  slug: string,
  state: ShopState,
): Query<SearchResults> & { shown: SearchResults | undefined; more: Action<[], void> } {
  const params = writeShopState(state);
  const query = Object.fromEntries(params);
  const path = `public/tenants/${slug}/search`;
  const key = `shop/${slug}?${params}`;
  const list = useQuery(key, () => api.get<SearchResults>(path, { query }), 60_000);
  const last = useRef<SearchResults>(undefined);
  if (list.data) last.current = list.data;
  const more = useMore(key, list.data, (cursor) =>
    api.get<SearchResults>(path, { query: { ...query, cursor } }),
  );
  return { ...list, shown: list.data ?? (list.error === null ? last.current : undefined), more };
}
