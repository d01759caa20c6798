import type { ProductSort, SearchResults } from '@evergrow/domain/catalog/search';
import { useRef } from 'react';
import { api } from '../../lib/api.ts';
import type { Action } from '../../lib/use-action.ts';
import { type Query, useQuery } from '../../lib/use-query.ts';
import { useMore } from '../catalog/use-more.ts';

/** What the directory can be narrowed by, as it stands in the address, and as the search calls it. */
export const facets = {
  kind: 'kind',
  place: 'category',
  business: 'f:business',
  rating: 'f:rating',
} as const;
export type Facet = keyof typeof facets;
export const sorts: readonly ProductSort[] = ['relevance', 'newest', 'priceAsc', 'priceDesc'];

/** The most something may cost, in minor units. Businesses sell in money of their own, so that it says in which. */
export type Price = { currency: string; max: number };
/** The money prices are narrowed in. */
export const currencies = ['EUR', 'GBP', 'USD'] as const;
export const writePrice = ({ currency, max }: Price): string => `${currency}-${max}`;
function readPrice(text: string | null): Price | null {
  const [, currency, max] = /^([A-Z]{3})-(\d{1,8})$/.exec(text ?? '') ?? [];
  return max && currencies.some((known) => known === currency) && currency
    ? { currency, max: Number(max) }
    : null;
}

/** What a visitor looks for: all of it stands in the address. */
export type DirectoryState = {
  q: string;
  chosen: Partial<Record<Facet, string>>;
  price: Price | null;
  sort: ProductSort;
};

export const facetNames = Object.keys(facets) as Facet[];

/** What an address asks for. What cannot be asked for is left out. */
export const readDirectoryState = (params: URLSearchParams): DirectoryState => ({
  q: (params.get('q') ?? '').trim().slice(0, 200),
  chosen: Object.fromEntries(
    facetNames.flatMap((name) => {
      const value = params.get(name);
      return value ? [[name, value.slice(0, 80)]] : [];
    }),
  ),
  price: readPrice(params.get('price')),
  sort: sorts.find((sort) => sort === params.get('sort')) ?? 'relevance',
});

/** The address that asks for it. */
export function writeDirectoryState({ q, chosen, price, sort }: DirectoryState): URLSearchParams {
  const params = new URLSearchParams();
  if (q !== '') params.set('q', q);
  for (const name of facetNames) if (chosen[name]) params.set(name, chosen[name]);
  if (price) params.set('price', writePrice(price));
  if (sort !== 'relevance') params.set('sort', sort);
  return params;
}

/** The two marks it is divided by are left as they are by `encodeURIComponent`. */
const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll('~', '%7E').replaceAll('!', '%21');

/** As the API is asked: dimensions and values, each written as in an address. */
const queryOf = ({ q, chosen, price, sort }: DirectoryState): Record<string, string> => ({
  q,
  by: facetNames
    .flatMap((name) => {
      const value = chosen[name];
      return value ? [`${encode(facets[name])}~${encode(value)}`] : [];
    })
    .join('!'),
  ...(price ? { max: String(price.max), currency: price.currency } : {}),
  sort,
});

const path = 'public/tenants/discover/search';

/** The directory searched, page after page. While the next answer is on its way the former stays. */
export function useDirectory(
  state: DirectoryState,
): Query<SearchResults> & { shown: SearchResults | undefined; more: Action<[], void> } {
  const query = queryOf(state);
  const key = `discover?${new URLSearchParams(query)}`;
  const list = useQuery(key, () => api.get<SearchResults>(path, { query }), 60_000);
  const last = useRef<SearchResults>(undefined);
  if (list.data) last.current = list.data;
  const more = useMore(key, list.data, (cursor) =>
    api.get<SearchResults>(path, { query: { ...query, cursor } }),
  );
  return { ...list, shown: list.data ?? (list.error === null ? last.current : undefined), more };
}
