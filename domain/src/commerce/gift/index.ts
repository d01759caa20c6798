export * from './gift.ts';
export * from './gift-api.ts';
