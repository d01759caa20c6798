import type { FeatureQueries } from './query.ts';

const apiKeys = ['functions/src/operations/api-keys.ts'];
const listPlatform = ['functions/src/operations/list-platform.ts'];
const listAudit = ['functions/src/operations/list-audit.ts'];
const tenantAudit = ['web/src/features/operations/audit/tenant-audit.tsx'];

export const operationsQueries: FeatureQueries = [
  { of: 'apiKeys', asks: ['revokedAt =='], by: apiKeys },
  { of: 'apiKeys', asks: ['sort createdAt desc'], by: apiKeys },
  { of: 'auditEntries', asks: ['sort at desc'], by: [...listAudit, ...tenantAudit] },
  { of: 'auditEntries', asks: ['action ==', 'sort at desc'], by: tenantAudit },
  { of: 'platformAuditEntries', asks: ['sort at desc'], by: listAudit },
  { of: 'deadLetters', asks: ['sort diedAt desc'], by: ['functions/src/operations/dead-letters.ts'] },
  { of: 'tenants', asks: ['slug >=', 'slug <', 'sort slug asc'], by: listPlatform },
  { of: 'tenants', asks: ['sort createdAt desc'], by: listPlatform },
  {
    of: 'outbox',
    everywhere: true,
    asks: ['state ==', 'nextAttemptAt <=', 'sort nextAttemptAt asc'],
    by: ['functions/src/operations/outbox-worker.ts'],
  },
];
