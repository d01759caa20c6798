import { placedOrderSchema } from '@evergrow/domain/commerce';
import { payBalanceSchema } from '@evergrow/domain/commerce/payments';
import { idSchema } from '@evergrow/domain/kernel';
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
      summary: 'Pay what is still owed for a booking: its order, and the page it is paid on',
      access: { kind: 'member', least: 'client' },
      idempotent: true,
      params: z.object({ tenantId: idSchema, bookingId: idSchema }),
      body: payBalanceSchema,
      response: placedOrderSchema,
    },
    async ({ params, body, caller, acting, now }) => {
      const buyer = await buyerOf(caller, acting.tenant);
      return await payBalance(params.tenantId, acting.tenant, params.bookingId, buyer, now, body.payOn);
    },
  );
}
