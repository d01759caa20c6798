export * from './figures.ts';
export * from './order-parts.ts';
export * from './period.ts';
export * from './recurring.ts';
export * from './revenue-api.ts';
export * from './sum-sales.ts';
