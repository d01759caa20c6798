export * from './invitation.ts';
export * from './member.ts';
export * from './role.ts';
export * from './tenancy-api.ts';
export * from './tenant.ts';
