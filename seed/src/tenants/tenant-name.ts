/** The demo tenants. A tenant's id is also its slug. */
export const tenantNames = ['evergrow', 'brighthome', 'pixelpantry', 'habitlab'] as const;

export type TenantName = (typeof tenantNames)[number];
