import { cursorQuerySchema, idSchema, paths } from '@evergrow/domain/kernel';
import {
  auditListSchema,
  platformTenantListSchema,
  platformTenantQuerySchema,
  platformUserListSchema,
  platformUserQuerySchema,
  suspensionSchema,
} from '@evergrow/domain/operations';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { listAudit } from './list-audit.ts';
import { listTenants, listUsers } from './list-platform.ts';
import { suspendTenant, suspendUser } from './suspend.ts';

const shared = { tag: 'Platform', access: { kind: 'platformAdmin' } } as const;

export function registerPlatformRoutes(api: Api): void {
  endpoint(
    api,
    {
      ...shared,
      method: 'get',
      path: '/platform/tenants',
      summary: 'All tenants',
      query: platformTenantQuerySchema,
      response: platformTenantListSchema,
    },
    ({ query }) => listTenants(query),
  );
  endpoint(
    api,
    {
      ...shared,
      method: 'get',
      path: '/platform/users',
      summary: 'All accounts',
      query: platformUserQuerySchema,
      response: platformUserListSchema,
    },
    ({ query }) => listUsers(query),
  );
  endpoint(
    api,
    {
      ...shared,
      method: 'get',
      path: '/platform/audit',
      summary: 'What platform staff and departing people did',
      query: cursorQuerySchema,
      response: auditListSchema,
    },
    ({ query }) => listAudit(paths.platformAuditEntries(), query.cursor),
  );
  endpoint(
    api,
    {
      ...shared,
      method: 'post',
      path: '/platform/tenants/{id}/suspension',
      summary: 'Suspend or restore a tenant',
      params: z.object({ id: idSchema }),
      body: suspensionSchema,
      response: suspensionSchema,
    },
    ({ params, body, actor, requestId, now }) => suspendTenant(params.id, body, { actor, requestId }, now),
  );
  endpoint(
    api,
    {
      ...shared,
      method: 'post',
      path: '/platform/users/{uid}/suspension',
      summary: 'Suspend or restore an account',
      params: z.object({ uid: idSchema }),
      body: suspensionSchema,
      response: suspensionSchema,
    },
    ({ params, body, actor, requestId, now }) => suspendUser(params.uid, body, { actor, requestId }, now),
  );
}
