export * from './affiliate.ts';
export * from './affiliate-api.ts';
export * from './affiliate-sale.ts';
export * from './affiliate-settings.ts';
export * from './recommended.ts';
