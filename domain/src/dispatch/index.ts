export * from './area.ts';
export * from './area-at.ts';
export * from './rings.ts';
export * from './travel-time.ts';
