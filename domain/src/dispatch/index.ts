export * from './area.ts';
export * from './area-at.ts';
export * from './areas-api.ts';
export * from './dispatch-plan.ts';
export * from './places-api.ts';
export * from './rings.ts';
export * from './travel-time.ts';
export * from './workforce-api.ts';
