export * from './catalog-api.ts';
export * from './focus-areas.ts';
export * from './listing.ts';
export * from './offering.ts';
export * from './provider.ts';
export * from './review.ts';
export * from './review-api.ts';
export * from './search-providers.ts';
