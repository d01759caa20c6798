import { pageSize } from '../../kernel/page.ts';
import { foldedWords, isFiller, sentenceLanguage } from './fold-text.ts';
import { inEnglish } from './in-english.ts';
import { mixScores } from './mix-scores.ts';
import { type Narrowed, narrowProducts } from './narrow-products.ts';
import type { ProductDocument } from './product-document.ts';
import type { ProductFilters, ProductSort } from './product-filters.ts';
import type { ReadSentence } from './read-sentence.ts';
import type { ProductCard, SearchResults, ShownFacet } from './search-api.ts';
import type { ShopIndex } from './shop-index.ts';
import { findText } from './text-index.ts';

/** What is looked for, with the vector of the sentence where the model could be asked. */
export interface ShopSearch {
  readonly text: string;
  /** What the text asks for if it is read as a sentence; null where it is to be taken literally. */
  readonly read: ReadSentence | null;
  readonly vector: Int8Array | null;
  readonly filters: ProductFilters;
  readonly sort: ProductSort;
  readonly offset: number;
}

/** Values shown of a facet, most frequent first; those that are chosen are always among them. */
const shownValues = 12;
/** How many facets of the shop's own are shown. */
const shownFacets = 8;

export function productCard(product: ProductDocument): ProductCard {
  const {
    id,
    kind,
    title,
    summary,
    prices,
    pricesVary,
    inStock,
    picture,
    durationMinutes,
    quoted,
    providerId,
    seller,
  } = product;
  return {
    ...(seller ? { seller } : {}),
    id,
    kind,
    title,
    summary,
    prices,
    pricesVary,
    inStock,
    picture,
    durationMinutes,
    quoted,
    providerId,
  };
}

/** The filters with what the sentence asks for: a narrower price wins, a chosen kind does too. */
function withSentence(index: ShopIndex, filters: ProductFilters, read: ReadSentence): ProductFilters {
  const currency = read.currency ?? filters.currency;
  const sold = index.pricesIn(currency).some((price) => !Number.isNaN(price));
  // A price in money the shop does not take says nothing about its prices.
  const { min, max } = sold ? read : { min: null, max: null };
  const priced = min !== null || max !== null;
  const chosen = filters.min !== null || filters.max !== null;
  return {
    ...filters,
    ...(priced && !chosen ? { min, max, currency } : {}),
    values:
      read.kinds.length > 0 && !filters.values.kind
        ? { ...filters.values, kind: read.kinds }
        : filters.values,
    inStock: filters.inStock || read.inStock,
  };
}

function understoodOf(
  read: ReadSentence,
  used: ProductFilters,
  given: ProductFilters,
): SearchResults['understood'] {
  const priced = used.min !== given.min || used.max !== given.max;
  const kinds = used.values === given.values ? [] : read.kinds;
  const inStock = read.inStock && !given.inStock;
  if (!priced && kinds.length === 0 && !inStock) return null;
  const { min, max } = priced ? used : { min: null, max: null };
  return { min, max, currency: used.currency, kinds: [...kinds], inStock };
}

type Found = { places: readonly number[]; ranked: boolean; foundBy: SearchResults['foundBy'] };

/** Places of what the words and the meaning find, best first; all of them, the newest first, where nothing is asked about. */
function find(index: ShopIndex, { text, read, vector }: ShopSearch): Found {
  const sentence = read?.isSentence === true;
  const about = sentence ? read.about : text;
  if (!foldedWords(about).some((word) => !isFiller(word)) && !(vector && sentence)) {
    if (text === '') return { places: index.byAge, ranked: false, foundBy: 'none' };
    const asked = !sentence;
    return {
      places: asked ? [] : index.byPopularity,
      ranked: false,
      foundBy: 'words',
    };
  }
  // What is asked in Spanish may be sold in English.
  const wanted = sentence && sentenceLanguage(text) === 'es' ? `${about} ${inEnglish(about)}` : about;
  const found = findText(index.text, wanted, !sentence);
  const places = mixScores(index, found, sentence ? vector : null);
  return { places, ranked: true, foundBy: sentence && vector ? 'meaning' : 'words' };
}

function sorted(index: ShopIndex, { places, ranked }: Found, sort: ProductSort, prices: Float64Array) {
  if (sort === 'relevance') return places;
  const inOrder = (order: readonly number[]) => {
    if (!ranked) return order;
    const wanted = new Set(places);
    return order.filter((place) => wanted.has(place));
  };
  if (sort === 'popular') return inOrder(index.byPopularity);
  if (sort === 'newest') return inOrder(index.byAge);
  const sign = sort === 'priceAsc' ? 1 : -1;
  // What has no price in this currency comes last, either way.
  const keys = prices.map((price) => (Number.isNaN(price) ? Number.POSITIVE_INFINITY : sign * price));
  return places.toSorted((a, b) => {
    const [first, second] = [keys[a] ?? 0, keys[b] ?? 0];
    return first === second ? 0 : first - second;
  });
}

function shownFacet(
  index: ShopIndex,
  at: number,
  counts: Uint32Array,
  chosen: readonly string[],
): ShownFacet | null {
  const dimension = index.dimensions[at];
  if (!dimension) return null;
  const titlesEs = new Map(index.file.categories.map(({ id, titleEs }) => [id, titleEs]));
  const counted = dimension.values.map(({ value, label }, number) => ({
    value,
    label,
    labelEs: (dimension.id === 'category' && titlesEs.get(value)) || label,
    count: counts[number] ?? 0,
    chosen: chosen.includes(value),
  }));
  const values = counted
    .filter((value) => value.count > 0 || value.chosen)
    .sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count || (a.label < b.label ? -1 : 1))
    .slice(0, Math.max(shownValues, chosen.length))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
    .map(({ chosen: _chosen, ...value }) => value);
  return values.length === 0 ? null : { id: dimension.id, label: dimension.label, values };
}

function shownFacetsOf(index: ShopIndex, { counts }: Narrowed, { values }: ProductFilters): ShownFacet[] {
  const shown = counts.flatMap((count, at) => {
    const facet = shownFacet(index, at, count, values[index.dimensions[at]?.id ?? ''] ?? []);
    return facet ? [facet] : [];
  });
  const own = shown.filter(({ id }) => id.startsWith('f:'));
  const total = ({ id, values: of }: ShownFacet) =>
    (values[id] ? 1e9 : 0) + of.reduce((sum, { count }) => sum + count, 0);
  const kept = new Set(own.toSorted((a, b) => total(b) - total(a)).slice(0, shownFacets));
  return shown.filter((facet) => !facet.id.startsWith('f:') || kept.has(facet));
}

/**
 * One page of the products that are looked for, with what they can be narrowed by. What a sentence asks for narrows too; a kind
 * is let go where nothing would be left, and a price in other money than the shop's own; a price in its own is not. Where
 * nothing is about what a sentence says, what fits the rest of it is shown, the most popular first, and the answer says so.
 * @returns the page and where the next one begins; null after the last
 */
export function searchShop(
  index: ShopIndex,
  search: ShopSearch,
): { list: Omit<SearchResults, 'nextCursor'>; next: number | null } {
  const { filters: given, offset, sort } = search;
  const read = search.read?.isSentence ? search.read : null;
  let filters = read ? withSentence(index, given, read) : given;
  let found = find(index, search);
  const order = (used: ProductFilters) => sorted(index, found, sort, index.pricesIn(used.currency));
  let narrowed = narrowProducts(index, order(filters), filters);
  if (narrowed.places.length === 0 && filters.values !== given.values) {
    filters = { ...filters, values: given.values };
    narrowed = narrowProducts(index, order(filters), filters);
  }
  if (narrowed.places.length === 0 && read && filters.currency !== index.file.currency) {
    // Little is sold in that money: what there is in the shop's own says more than nothing does.
    const { min, max, currency } = given;
    filters = { ...filters, min, max, currency };
    narrowed = narrowProducts(index, order(filters), filters);
  }
  if (found.places.length === 0 && read) {
    const instead: Found = { places: index.byPopularity, ranked: false, foundBy: 'popular' };
    const fitting = narrowProducts(
      index,
      sorted(index, instead, sort, index.pricesIn(filters.currency)),
      filters,
    );
    if (fitting.places.length > 0) [found, narrowed] = [instead, fitting];
  }
  const items = narrowed.places.slice(offset, offset + pageSize).flatMap((place) => {
    const product = index.products[place];
    return product ? [productCard(product)] : [];
  });
  return {
    list: {
      items,
      total: narrowed.places.length,
      ofAll: index.products.length,
      facets: shownFacetsOf(index, narrowed, filters),
      priceRange: narrowed.prices,
      currency: filters.currency,
      inStock: narrowed.inStock,
      understood: read ? understoodOf(read, filters, given) : null,
      foundBy: found.foundBy,
    },
    next: offset + pageSize < narrowed.places.length ? offset + pageSize : null,
  };
}
