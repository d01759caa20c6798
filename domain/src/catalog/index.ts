export * from './offering.ts';
export * from './provider.ts';
export * from './review.ts';
