export * from './metrics-api.ts';
export * from './rollup.ts';
