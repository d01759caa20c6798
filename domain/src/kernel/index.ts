export * from './currency.ts';
export * from './identifiers.ts';
export * from './line.ts';
export * from './locale.ts';
export * from './page.ts';
export * from './paths.ts';
export * from './result.ts';
export * from './time.ts';
