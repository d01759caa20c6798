import { idSchema } from '@evergrow/domain/kernel';
import { blockRequestSchema, blockSchema } from '@evergrow/domain/scheduling';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { blockTime, unblockTime } from './block-time.ts';

const tag = 'Calendar';
const ofProvider = z.object({ tenantId: idSchema, providerId: idSchema });
const access = { kind: 'member', least: 'provider', scope: 'bookings:write' } as const;

/** Times a provider keeps for themselves. */
export function registerBlockRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/providers/{providerId}/blocks',
      tag,
      summary: 'Keep a time free of bookings',
      access,
      idempotent: true,
      params: ofProvider,
      body: blockRequestSchema,
      response: blockSchema,
      status: 201,
    },
    async ({ params, body, acting, now }) => {
      const interval = { start: Date.parse(body.start), end: Date.parse(body.end) };
      return await blockTime(acting, params.providerId, interval, now);
    },
  );

  endpoint(
    api,
    {
      method: 'delete',
      path: '/t/{tenantId}/providers/{providerId}/blocks/{blockId}',
      tag,
      summary: 'Open a blocked time again',
      access,
      params: ofProvider.extend({ blockId: idSchema }),
      response: blockSchema,
    },
    async ({ params, acting }) => await unblockTime(acting, params.providerId, params.blockId),
  );
}
