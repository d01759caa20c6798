export * from './currency.ts';
export * from './identifiers.ts';
export * from './locale.ts';
export * from './result.ts';
export * from './time.ts';
