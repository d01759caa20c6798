export * from './devices.ts';
export * from './imported-keys.ts';
export * from './licence.ts';
export * from './licence-api.ts';
export * from './licence-key.ts';
export * from './licence-token.ts';
