export * from './rollup.ts';
