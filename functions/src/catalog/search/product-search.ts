import type {
  ProductCard,
  ProductFilters,
  ProductSort,
  RelatedProducts,
  SearchResults,
  ShopHighlights,
  Suggestions,
} from '@evergrow/domain/catalog/search';

/** What is looked for. Filters that say null narrow nothing; a currency left out is the shop's own. */
export interface Ask {
  readonly text: string;
  /** Takes the words as they stand and reads no price out of them. */
  readonly literal: boolean;
  readonly filters: Omit<ProductFilters, 'currency'> & {
    readonly currency: ProductFilters['currency'] | null;
  };
  readonly sort: ProductSort;
  readonly offset: number;
}

/** A shop that can be searched in. */
export interface SearchableShop {
  search(ask: Ask): Promise<{ list: Omit<SearchResults, 'nextCursor'>; next: number | null }>;
  suggest(typed: string): Suggestions['items'];
  highlights(): ShopHighlights;
  /** Null for what is not on sale. */
  related(productId: string): RelatedProducts | null;
  /** What may suit who has bought these, latest first. */
  personal(bought: readonly string[]): ProductCard[];
}

/** Who searches the catalog, and is told of its changes. See docs/decisions for what another service would need. */
export interface ProductSearch {
  /** The shop at an address; null where there is none that is public. Reads no document. */
  shopAt(slug: string): Promise<SearchableShop | null>;
  /** Takes changes of these offerings in, whatever they are. May be called late, twice and in any order. */
  keep(tenantId: string, offeringIds: readonly string[], now: Date): Promise<void>;
  /** Takes in a change of the shop itself: its categories, its currency, whether it is public. */
  keepShop(tenantId: string, now: Date): Promise<void>;
  /** Makes it anew from the documents. */
  rebuild(tenantId: string, now: Date): Promise<void>;
}
