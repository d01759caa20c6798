export * from './api-key.ts';
export * from './audit.ts';
export * from './environment.ts';
export * from './operations-api.ts';
export * from './outbox.ts';
export * from './problem.ts';
