export { anonymize } from './anonymize.ts';
export { budgetCeiling } from './budget-ceiling.ts';
export * from './consent.ts';
export * from './envelope.ts';
export * from './keys.ts';
export { redact } from './redact.ts';
export * from './vault.ts';
