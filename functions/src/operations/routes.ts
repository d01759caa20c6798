import { cursorQuerySchema, idSchema, paths } from '@evergrow/domain/kernel';
import {
  apiKeyListSchema,
  auditListSchema,
  createApiKeySchema,
  createdApiKeySchema,
  deadLetterListSchema,
  redrivenSchema,
} from '@evergrow/domain/operations';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { createApiKey, listApiKeys, revokeApiKey } from './api-keys.ts';
import { listDeadLetters, redriveDeadLetter } from './dead-letters.ts';
import { listAudit } from './list-audit.ts';
import { registerStatusRoutes } from './status-routes.ts';

const tenantParams = z.object({ tenantId: z.string() });
const itemParams = tenantParams.extend({ id: idSchema });
const shared = { tag: 'Operations', access: { kind: 'member', least: 'admin' } } as const;

export function registerOperationsRoutes(api: Api): void {
  registerStatusRoutes(api);
  registerTroubleRoutes(api);
  registerApiKeyRoutes(api);
}

function registerTroubleRoutes(api: Api): void {
  endpoint(
    api,
    {
      ...shared,
      method: 'get',
      path: '/t/{tenantId}/audit',
      summary: 'Who did what, the latest first',
      params: tenantParams,
      query: cursorQuerySchema,
      response: auditListSchema,
    },
    ({ acting, query }) => listAudit(paths.auditEntries(acting.tenantId), query.cursor),
  );
  endpoint(
    api,
    {
      ...shared,
      method: 'get',
      path: '/t/{tenantId}/dead-letters',
      summary: 'Effects that failed for good',
      params: tenantParams,
      query: cursorQuerySchema,
      response: deadLetterListSchema,
    },
    ({ acting, query }) => listDeadLetters(acting.tenantId, query.cursor),
  );
  endpoint(
    api,
    {
      ...shared,
      method: 'post',
      path: '/t/{tenantId}/dead-letters/{id}/redrive',
      summary: 'Try a failed effect once more',
      params: itemParams,
      response: redrivenSchema,
    },
    ({ acting, params, actor, requestId, now }) =>
      redriveDeadLetter(acting.tenantId, params.id, { actor, requestId }, now),
  );
}

function registerApiKeyRoutes(api: Api): void {
  endpoint(
    api,
    {
      ...shared,
      method: 'get',
      path: '/t/{tenantId}/api-keys',
      summary: 'Keys for other programs',
      params: tenantParams,
      query: cursorQuerySchema,
      response: apiKeyListSchema,
    },
    ({ acting, query }) => listApiKeys(acting.tenantId, query.cursor),
  );
  endpoint(
    api,
    {
      ...shared,
      method: 'post',
      path: '/t/{tenantId}/api-keys',
      summary: 'Create a key; it is shown this once',
      params: tenantParams,
      body: createApiKeySchema,
      response: createdApiKeySchema,
      status: 201,
      idempotent: 'secretAnswer',
      perMinute: 10,
    },
    ({ acting, body, actor, requestId, now }) =>
      createApiKey(acting.tenantId, body, { actor, requestId }, now),
  );
  endpoint(
    api,
    {
      ...shared,
      method: 'delete',
      path: '/t/{tenantId}/api-keys/{id}',
      summary: 'Revoke a key',
      params: itemParams,
      response: z.null(),
      status: 204,
    },
    async ({ acting, params, actor, requestId, now }) => {
      await revokeApiKey(acting.tenantId, params.id, { actor, requestId }, now);
      return null;
    },
  );
}
