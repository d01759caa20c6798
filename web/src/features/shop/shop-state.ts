import { type ProductSort, productSorts, readValues, writeValues } from '@evergrow/domain/catalog/search';

/** What a visitor looks for in a shop: all of it stands in the address. */
export type ShopState = {
  q: string;
  values: Record<string, string[]>;
  /** Minor units of the shop's currency. */
  min: number | null;
  max: number | null;
  inStock: boolean;
  sort: ProductSort;
  /** Whether the words are taken as they stand. */
  literal: boolean;
};

const wholeNumber = (value: string | null): number | null =>
  value !== null && /^\d{1,8}$/.test(value) ? Number(value) : null;

/** What an address asks for. What cannot be asked for is left out. */
export const readShopState = (params: URLSearchParams): ShopState => ({
  q: (params.get('q') ?? '').trim().slice(0, 200),
  values: readValues(params.get('by') ?? ''),
  min: wholeNumber(params.get('min')),
  max: wholeNumber(params.get('max')),
  inStock: params.get('inStock') === '1',
  sort: productSorts.find((sort) => sort === params.get('sort')) ?? 'relevance',
  literal: params.get('literal') === '1',
});

/** The address that asks for it, to be shared or come back to; also the query of the API. */
export function writeShopState({ q, values, min, max, inStock, sort, literal }: ShopState): URLSearchParams {
  const params = new URLSearchParams();
  const by = writeValues(values);
  if (q !== '') params.set('q', q);
  if (by !== '') params.set('by', by);
  if (min !== null) params.set('min', String(min));
  if (max !== null) params.set('max', String(max));
  if (inStock) params.set('inStock', '1');
  if (sort !== 'relevance') params.set('sort', sort);
  if (literal && q !== '') params.set('literal', '1');
  return params;
}

/** How many things narrow the list besides the words. */
export const countNarrowed = ({ values, min, max, inStock }: ShopState): number =>
  Object.values(values).reduce((sum, wanted) => sum + wanted.length, 0) +
  (min === null && max === null ? 0 : 1) +
  (inStock ? 1 : 0);

/** Takes a value of a dimension in, or out where it is in. */
export function toggleValue(state: ShopState, id: string, value: string): ShopState {
  const { [id]: own = [], ...others } = state.values;
  const next = own.includes(value) ? own.filter((other) => other !== value) : [...own, value];
  return { ...state, values: next.length === 0 ? others : { ...others, [id]: next } };
}

/** The same words and order, with nothing narrowed. */
export const withoutFilters = (state: ShopState): ShopState => ({
  ...state,
  values: {},
  min: null,
  max: null,
  inStock: false,
});
