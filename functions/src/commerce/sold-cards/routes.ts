import { placedOrderSchema } from '@evergrow/domain/commerce';
import {
  buyCardSchema,
  cardSaleInputSchema,
  openCardSchema,
  openedCardSchema,
  ownCardSchema,
  refundCardSchema,
  refundedCardSchema,
} from '@evergrow/domain/commerce/sold-card';
import { idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { personOf } from '../../api/caller.ts';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { publishedTenant } from '../../catalog/public-views.ts';
import { buyerOf } from '../buyer.ts';
import { buyCard } from './buy-card.ts';
import { refundSoldCard, sendCardAgain } from './settle-card.ts';
import { openCard, ownCard } from './show-card.ts';
import { putCardSales, readCardSales } from './sold-card-store.ts';

const tag = 'Gifts';
const inTenant = z.object({ tenantId: idSchema });
const ofOrder = inTenant.extend({ orderId: idSchema });
const client = { kind: 'member', least: 'client' } as const;
const admin = { kind: 'member', least: 'admin' } as const;

export function registerSoldCardRoutes(api: Api): void {
  registerBuying(api);
  registerSelling(api);
  endpoint(
    api,
    {
      method: 'get',
      path: '/public/tenants/{slug}/gift-cards',
      tag: 'Public',
      summary: 'Which gift cards a business sells',
      access: { kind: 'public' },
      params: z.object({ slug: z.string().max(40) }),
      response: cardSaleInputSchema,
      cache: 60,
    },
    async ({ params }) => readCardSales((await publishedTenant(params.slug)).tenantId),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/public/gift-cards/open',
      tag,
      summary: 'A gift card and its code, by the link who it is for was sent',
      access: { kind: 'public' },
      body: openCardSchema,
      response: openedCardSchema,
      perMinute: 30,
    },
    ({ body }) => openCard(body.token),
  );
}

function registerBuying(api: Api): void {
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/sold-cards',
      tag,
      summary: 'Buy a gift card: open the page it is paid on, unless the form shall',
      access: client,
      params: inTenant,
      body: buyCardSchema,
      response: placedOrderSchema,
      status: 201,
      idempotent: true,
      perMinute: 10,
    },
    async ({ params, body, caller, acting, now }) => {
      const buyer = await buyerOf(caller, acting.tenant);
      return await buyCard(params.tenantId, acting.tenant, body, buyer, now);
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/sold-cards/{orderId}',
      tag,
      summary: 'A gift card as its buyer sees it: with its code, where it is their own',
      access: client,
      params: ofOrder,
      response: ownCardSchema,
    },
    async ({ params, caller }) => {
      return await ownCard(params.tenantId, params.orderId, personOf(caller).uid);
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/sold-cards/{orderId}/send',
      tag,
      summary: 'Send who a gift card is for a new link',
      access: client,
      params: ofOrder,
      response: z.object({}),
      status: 204,
      idempotent: true,
      perMinute: 5,
    },
    async ({ params, caller, now }) => {
      await sendCardAgain(params.tenantId, params.orderId, personOf(caller).uid, now);
      return {};
    },
  );
}

function registerSelling(api: Api): void {
  const path = '/t/{tenantId}/gift-card-settings';
  endpoint(
    api,
    {
      method: 'get',
      path,
      tag,
      summary: 'Which gift cards are sold',
      access: admin,
      params: inTenant,
      response: cardSaleInputSchema,
    },
    ({ params }) => readCardSales(params.tenantId),
  );
  endpoint(
    api,
    {
      method: 'put',
      path,
      tag,
      summary: 'Decide which gift cards are sold',
      access: admin,
      params: inTenant,
      body: cardSaleInputSchema,
      response: cardSaleInputSchema,
    },
    ({ params, body, actor, requestId, now }) =>
      putCardSales(params.tenantId, body, { actor, requestId, now }),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/sold-cards/{orderId}/refund',
      tag,
      summary: 'Give back what was not spent of a gift card that was sold',
      access: admin,
      params: ofOrder,
      body: refundCardSchema,
      response: refundedCardSchema,
      idempotent: true,
    },
    ({ params, body, actor, requestId, now }) =>
      refundSoldCard(params.tenantId, params.orderId, { ...body, actor, requestId, now }),
  );
}
