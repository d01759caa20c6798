// A door of its own, beside the feature's: it brings the text index, which only the server needs.

export * from './describe-product.ts';
export * from './fold-text.ts';
export * from './product-document.ts';
export * from './product-filters.ts';
export * from './read-sentence.ts';
export * from './recommend/item-neighbours.ts';
export * from './recommend/personal-products.ts';
export * from './recommend/purchase-relations.ts';
export * from './recommend/related-products.ts';
export * from './search-api.ts';
export * from './search-file.ts';
export * from './search-shop.ts';
export * from './search-terms.ts';
export * from './shop-index.ts';
export * from './suggest-words.ts';
export * from './vector.ts';
