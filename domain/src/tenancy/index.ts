export * from './invitation.ts';
export * from './member.ts';
export * from './reserved-slugs.ts';
export * from './role.ts';
export * from './role-change.ts';
export * from './tenancy-api.ts';
export * from './tenant.ts';
