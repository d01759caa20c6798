import { cursorQuerySchema, idSchema } from '@evergrow/domain/kernel';
import {
  createPriceListSchema,
  decidePriceListSchema,
  priceListClientsSchema,
  priceListListSchema,
  priceListViewSchema,
  putPriceListSchema,
  submitPriceListSchema,
} from '@evergrow/domain/pricing';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import {
  createPriceList,
  decideOnPriceList,
  deletePriceList,
  listPriceLists,
  priceListClients,
  putPriceList,
  readPriceList,
  submitPriceList,
} from './price-lists.ts';

const tag = 'Prices';
const inTenant = z.object({ tenantId: idSchema });
const ofList = inTenant.extend({ priceListId: idSchema });
const editor = { kind: 'member', least: 'editor' } as const;
const admin = { kind: 'member', least: 'admin' } as const;
const all = '/t/{tenantId}/price-lists';
const one = `${all}/{priceListId}`;

/** Prices for groups of customers: an editor proposes them, an admin approves. */
export function registerPriceListRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: all,
      tag,
      summary: 'Price lists, the latest first',
      access: editor,
      params: inTenant,
      query: cursorQuerySchema,
      response: priceListListSchema,
    },
    ({ params, query, actor }) => listPriceLists(params.tenantId, actor, query.cursor),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: all,
      tag,
      summary: 'Begin a price list',
      access: editor,
      params: inTenant,
      body: createPriceListSchema,
      response: priceListViewSchema,
      status: 201,
      idempotent: true,
    },
    ({ params, body, actor, requestId, now }) =>
      createPriceList(params.tenantId, body.terms, { actor, requestId, now }),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: one,
      tag,
      summary: 'A price list',
      access: editor,
      params: ofList,
      response: priceListViewSchema,
    },
    ({ params, actor }) => readPriceList(params.tenantId, params.priceListId, actor),
  );
  endpoint(
    api,
    {
      method: 'put',
      path: one,
      tag,
      summary: 'Write other terms; those in force count until the new ones are approved',
      access: editor,
      params: ofList,
      body: putPriceListSchema,
      response: priceListViewSchema,
    },
    ({ params: { tenantId, priceListId: id }, body, actor, requestId, now }) =>
      putPriceList({ tenantId, id }, body, { actor, requestId, now }),
  );
  endpoint(
    api,
    {
      method: 'delete',
      path: one,
      tag,
      summary: 'Delete a price list that is not in force',
      access: admin,
      params: ofList,
      response: z.object({}),
      status: 204,
    },
    async ({ params, actor, requestId, now }) => {
      await deletePriceList(params.tenantId, params.priceListId, { actor, requestId, now });
      return {};
    },
  );
  registerDecisions(api);
}

function registerDecisions(api: Api): void {
  endpoint(
    api,
    {
      method: 'post',
      path: `${one}/submit`,
      tag,
      summary: 'Ask the admins to approve its terms',
      access: editor,
      params: ofList,
      body: submitPriceListSchema,
      response: priceListViewSchema,
    },
    ({ params: { tenantId, priceListId: id }, body, actor, requestId, now }) =>
      submitPriceList({ tenantId, id }, body.version, { actor, requestId, now }),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: `${one}/decision`,
      tag,
      summary: 'Approve its terms, refuse them, or withdraw those in force',
      access: admin,
      params: ofList,
      body: decidePriceListSchema,
      response: priceListViewSchema,
    },
    ({ params, body, acting, actor, requestId, now }) =>
      decideOnPriceList(acting, params.priceListId, body, { actor, requestId, now }),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: `${one}/clients`,
      tag,
      summary: 'Who pays by it; see a client’s terms for changing that',
      access: admin,
      params: ofList,
      query: cursorQuerySchema,
      response: priceListClientsSchema,
    },
    ({ params, query }) => priceListClients(params.tenantId, params.priceListId, query.cursor),
  );
}
