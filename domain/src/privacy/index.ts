export * from './consent.ts';
export * from './envelope.ts';
export * from './redact.ts';
export * from './vault.ts';
