export * from './account-api.ts';
export * from './user.ts';
