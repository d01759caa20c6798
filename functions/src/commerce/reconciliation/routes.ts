import { idSchema, isoDateSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { checkDifference, reconcileDay } from './reconcile-day.ts';

const ofDay = z.object({ tenantId: idSchema, day: isoDateSchema });
const admin = { kind: 'member', least: 'admin' } as const;
const tag = 'Books';

export function registerReconciliationRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/reconciliations/{day}',
      tag,
      summary: 'Compare a day of the books with the payment service, and book its fees',
      access: admin,
      params: ofDay,
      response: z.object({}),
      status: 204,
      perMinute: 3,
    },
    async ({ params, now }) => {
      await reconcileDay(params.day, now, params.tenantId);
      return {};
    },
  );

  endpoint(
    api,
    {
      method: 'put',
      path: '/t/{tenantId}/reconciliations/{day}/checked',
      tag,
      summary: 'Mark a difference as seen to, or not',
      access: admin,
      params: ofDay,
      body: z.strictObject({ key: z.string().min(1).max(300), isChecked: z.boolean() }),
      response: z.object({}),
      status: 204,
    },
    async ({ params, body, actor, now }) => {
      await checkDifference(params.tenantId, params.day, body, actor, now);
      return {};
    },
  );
}
