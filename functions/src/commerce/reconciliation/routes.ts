import { idSchema, isoDateSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { reconcileDay } from './reconcile-day.ts';
import { bookDifference, checkDifference } from './see-to-difference.ts';

const ofDay = z.object({ tenantId: idSchema, day: isoDateSchema });
const admin = { kind: 'member', least: 'admin' } as const;
const tag = 'Books';
const keySchema = z.string().min(1).max(300);

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
      method: 'post',
      path: '/t/{tenantId}/reconciliations/{day}/book',
      tag,
      summary: 'Book what the payment service moved and the books do not know, as its news would have',
      access: admin,
      params: ofDay,
      body: z.strictObject({ key: keySchema }),
      response: z.object({ isBooked: z.boolean() }),
      perMinute: 30,
    },
    async ({ params, body, actor, requestId, now }) => {
      const by = { actor, requestId, now };
      return { isBooked: await bookDifference(params.tenantId, params.day, body.key, by) };
    },
  );

  endpoint(
    api,
    {
      method: 'put',
      path: '/t/{tenantId}/reconciliations/{day}/checked',
      tag,
      summary: 'Mark a difference as seen to, saying why, or not',
      access: admin,
      params: ofDay,
      body: z.strictObject({
        key: keySchema,
        isChecked: z.boolean(),
        note: z.string().trim().max(300).default(''),
      }),
      response: z.object({}),
      status: 204,
    },
    async ({ params, body, actor, requestId, now }) => {
      await checkDifference(params.tenantId, params.day, body, { actor, requestId, now });
      return {};
    },
  );
}
