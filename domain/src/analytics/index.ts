export * from './metrics-api.ts';
export * from './rollup.ts';
export * from './sum-rollups.ts';
