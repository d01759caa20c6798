export * from './account-api.ts';
export * from './phone.ts';
export * from './user.ts';
