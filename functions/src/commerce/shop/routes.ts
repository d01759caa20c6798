import {
  cartSchema,
  orderExportQuerySchema,
  orderStatusSchema,
  placedOrderSchema,
  placeOrderSchema,
  quotedCartSchema,
  refundItemsSchema,
  resolveRefundSchema,
} from '@evergrow/domain/commerce';
import { idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import type { BytesAnswer } from '../../api/bytes-answer.ts';
import { personOf } from '../../api/caller.ts';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { publishedTenant } from '../../catalog/public-views.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { buyerOf } from '../buyer.ts';
import { exportOrders } from './export-orders.ts';
import { openOrder, releaseOrder } from './open-order.ts';
import { placeOrder } from './place-order.ts';
import { cartView, priceCartOf } from './quote-cart.ts';
import { refundShopOrder } from './refund-items.ts';
import { resendReceipt } from './resend-receipt.ts';
import { resolveFailedRefund } from './resolve-refund.ts';

const inTenant = z.object({ tenantId: idSchema });
const ofOrder = inTenant.extend({ orderId: idSchema });
const client = { kind: 'member', least: 'client' } as const;

export function registerShopRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'post',
      path: '/public/tenants/{slug}/cart',
      tag: 'Public',
      summary: 'What a cart costs a visitor, line by line',
      access: { kind: 'public' },
      params: z.object({ slug: z.string().max(40) }),
      body: cartSchema,
      response: quotedCartSchema,
      // A code can only be guessed by trying many.
      perMinute: 60,
    },
    async ({ params, body, now }) => {
      const { tenantId, tenant } = await publishedTenant(params.slug);
      return cartView(await priceCartOf(tenantId, tenant, body, null, now));
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/cart',
      tag: 'Shop',
      summary: 'What a cart costs this client, line by line',
      access: client,
      params: inTenant,
      body: cartSchema,
      response: quotedCartSchema,
      perMinute: 60,
    },
    async ({ params, body, caller, acting, now }) => {
      return cartView(await priceCartOf(params.tenantId, acting.tenant, body, personOf(caller).uid, now));
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/orders',
      tag: 'Shop',
      summary: 'Order what is in a cart, and open the page it is paid on',
      access: client,
      idempotent: true,
      params: inTenant,
      body: placeOrderSchema,
      response: placedOrderSchema,
      status: 201,
    },
    async ({ params, body, caller, acting, now }) => {
      const buyer = await buyerOf(caller, acting.tenant);
      return await placeOrder(params.tenantId, acting.tenant, body, buyer, now);
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/orders/{orderId}/checkout',
      tag: 'Shop',
      summary: 'Open the page on which an order is paid that is still held',
      access: client,
      idempotent: true,
      params: ofOrder,
      response: placedOrderSchema,
    },
    async ({ params, caller, acting, now }) => {
      const buyer = await buyerOf(caller, acting.tenant);
      return await openOrder(params.tenantId, acting.tenant, params.orderId, buyer, now);
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/orders/{orderId}/release',
      tag: 'Shop',
      summary: 'Give up an order that was not paid; what it held is free again',
      access: client,
      params: ofOrder,
      response: z.object({}),
      status: 204,
    },
    async ({ params, caller, now }) => {
      await releaseOrder(params.tenantId, params.orderId, personOf(caller).uid, now);
      return {};
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/orders/{orderId}/refund',
      tag: 'Shop',
      summary: 'Give back some or all of what was paid for things in an order',
      access: { kind: 'member', least: 'admin' },
      idempotent: true,
      params: ofOrder,
      body: refundItemsSchema,
      response: z.object({ status: orderStatusSchema, refundsDue: z.number() }),
    },
    async ({ params, body, actor, requestId, now }) => {
      const { status, refundsDue } = await refundShopOrder(params.tenantId, params.orderId, {
        refunds: Object.fromEntries(body.items.map(({ key, amount }) => [key, amount])),
        reason: body.reason,
        ...{ actor, requestId, now },
      });
      return { status, refundsDue };
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/orders/{orderId}/refunds/{refundId}/resolve',
      tag: 'Shop',
      summary:
        'See to a refund that failed: give it back once more, or note that it was given back another way',
      access: { kind: 'member', least: 'admin' },
      idempotent: true,
      params: ofOrder.extend({ refundId: z.string().min(1).max(100) }),
      body: resolveRefundSchema,
      response: z.object({ status: orderStatusSchema }),
    },
    async ({ params, body, actor, requestId, now }) => {
      const asked = { refundId: params.refundId, how: body.how, actor, requestId, now };
      const { status } = await resolveFailedRefund(params.tenantId, params.orderId, asked);
      return { status };
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/orders/{orderId}/receipt',
      tag: 'Shop',
      summary: 'Send the receipt of a paid order to its buyer again',
      access: { kind: 'member', least: 'admin' },
      idempotent: true,
      params: ofOrder,
      response: z.object({}),
      status: 204,
      perMinute: 10,
    },
    async ({ params, now }) => {
      await resendReceipt(params.tenantId, params.orderId, now);
      return {};
    },
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/orders/export',
      tag: 'Shop',
      summary: 'The orders of a time as CSV or XLSX, a line for each thing',
      access: { kind: 'member', least: 'admin' },
      params: inTenant,
      query: orderExportQuerySchema,
      bytes: true,
      response: z.custom<BytesAnswer>(),
      perMinute: 10,
    },
    async ({ params, query, caller, acting, actor, requestId, now }) => {
      // A key stands for a program, and nobody has to know whom it tells.
      if (query.personal === 'yes' && caller.kind !== 'user') throw new Refusal('forbidden');
      return await exportOrders(params.tenantId, acting.tenant, query, { actor, requestId, now });
    },
  );
}
