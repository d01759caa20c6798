import { idSchema } from '@evergrow/domain/kernel';
import { checkoutSchema } from '@evergrow/domain/scheduling';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { buyerOf } from './buyer.ts';
import { payBalance } from './pay-balance.ts';

export function registerCommerceRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/bookings/{bookingId}/pay',
      tag: 'Bookings',
      summary: 'Open the page on which what is still owed for a booking is paid',
      access: { kind: 'member', least: 'client' },
      idempotent: true,
      params: z.object({ tenantId: idSchema, bookingId: idSchema }),
      response: checkoutSchema,
    },
    async ({ params, caller, acting, now }) => {
      const buyer = await buyerOf(caller, acting.tenant);
      return await payBalance(params.tenantId, acting.tenant, params.bookingId, buyer, now);
    },
  );
}
