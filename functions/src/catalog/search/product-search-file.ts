import {
  personalProducts,
  popularProducts,
  productCard,
  readSentence,
  relatedProducts,
  type ShopIndex,
  searchShop,
  suggestWords,
} from '@evergrow/domain/catalog/search';
import { keepProducts, rebuildSearch } from './keep-products.ts';
import { loadShop } from './loaded-shops.ts';
import type { ProductSearch, SearchableShop } from './product-search.ts';
import { shopItself } from './search-state.ts';
import { sentenceVector } from './sentence-vector.ts';

/** Products in a row of recommendations. */
const rowLength = 8;

const cardsOf = (index: ShopIndex, places: readonly number[]) =>
  places.flatMap((place) => {
    const product = index.products[place];
    return product ? [productCard(product)] : [];
  });

function searchable(index: ShopIndex): SearchableShop {
  const { tenantId, currency, relations } = index.file;
  const sold = new Set(index.products.map(({ kind }) => kind));
  return {
    async search({ text, literal, filters, sort, offset }) {
      const own = filters.currency ?? currency;
      const read = literal || text === '' ? null : readSentence(text, own, sold);
      const vector = read?.isSentence ? await sentenceVector(tenantId, text, read.about) : null;
      return searchShop(index, { text, read, vector, filters: { ...filters, currency: own }, sort, offset });
    },
    suggest: (typed) => suggestWords(index, typed),
    highlights() {
      const trending = relations.trending.flatMap((id) => index.places.get(id) ?? []);
      const there = trending.filter((place) => index.there[place] === 1).slice(0, rowLength);
      return { popular: cardsOf(index, popularProducts(index, rowLength)), trending: cardsOf(index, there) };
    },
    related(productId) {
      const found = relatedProducts(index, productId, rowLength);
      return found && { bought: cardsOf(index, found.bought), similar: cardsOf(index, found.similar) };
    },
    personal: (bought) => cardsOf(index, personalProducts(index, bought, rowLength)),
  };
}

/** One file per tenant in Storage, held in memory by those who search: no document is read, and no service is needed. */
export const fileProductSearch: ProductSearch = {
  async shopAt(slug) {
    const index = await loadShop(slug);
    return index && searchable(index);
  },
  keep: keepProducts,
  keepShop: (tenantId, now) => keepProducts(tenantId, [shopItself], now),
  rebuild: rebuildSearch,
};
