import { workforceInputSchema, workforceViewSchema } from '@evergrow/domain/dispatch';
import { idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { putWorkforce, viewWorkforce } from './workforce-store.ts';

const shared = {
  path: '/t/{tenantId}/workforce',
  tag: 'Workforce',
  access: { kind: 'member', least: 'admin' },
  params: z.object({ tenantId: idSchema }),
  response: workforceViewSchema,
} as const;

export function registerWorkforceRoutes(api: Api): void {
  endpoint(
    api,
    { ...shared, method: 'get', summary: 'What everybody can do, where and from where' },
    ({ params }) => viewWorkforce(params.tenantId),
  );
  endpoint(
    api,
    { ...shared, method: 'put', summary: 'Change what everybody can do', body: workforceInputSchema },
    ({ params, body, actor, requestId, now }) =>
      putWorkforce(params.tenantId, body, { actor, requestId, now }),
  );
}
