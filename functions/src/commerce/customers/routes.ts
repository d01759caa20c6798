import {
  customerDetailSchema,
  customerListSchema,
  customerNoteSchema,
  customerQuerySchema,
} from '@evergrow/domain/commerce/customer';
import { idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import type { BytesAnswer } from '../../api/bytes-answer.ts';
import { csvAnswer } from '../../api/csv-answer.ts';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { noteCustomer } from './customer-note.ts';
import { customersFile } from './export-customers.ts';
import { listCustomers } from './list-customers.ts';
import { readCustomer } from './read-customer.ts';
import { recountCustomer } from './recount-customer.ts';

const tag = 'Shop';
const access = { kind: 'member', least: 'admin' } as const;
const inTenant = z.object({ tenantId: idSchema });
const ofCustomer = inTenant.extend({ uid: idSchema });
const base = '/t/{tenantId}/customers';

export function registerCustomerRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: base,
      tag,
      summary: 'Who bought something, found by name or price list, narrowed and sorted',
      access,
      params: inTenant,
      query: customerQuerySchema,
      response: customerListSchema,
    },
    ({ params, query }) => listCustomers(params.tenantId, query),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/customers.csv',
      tag,
      summary: 'Everybody who bought something, as a CSV file',
      access,
      params: inTenant,
      query: customerQuerySchema.pick({ mark: true }),
      bytes: true,
      perMinute: 6,
      response: z.custom<BytesAnswer>(),
    },
    async ({ params, query }) => csvAnswer('customers', customersFile(params.tenantId, query.mark)),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: `${base}/{uid}`,
      tag,
      summary: 'A customer with their latest orders and what these granted',
      access,
      params: ofCustomer,
      response: customerDetailSchema,
    },
    ({ params, now }) => readCustomer(params.tenantId, params.uid, now),
  );
  endpoint(
    api,
    {
      method: 'put',
      path: `${base}/{uid}/note`,
      tag,
      summary: 'Note something about a customer, instead of what was noted',
      access,
      params: ofCustomer,
      body: customerNoteSchema,
      response: z.object({}),
      status: 204,
    },
    async ({ params, body, actor, requestId, now }) => {
      await noteCustomer(params.tenantId, params.uid, body.note, { actor, requestId, now });
      return {};
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: `${base}/{uid}/recount`,
      tag,
      summary: 'Count a customer anew from all of their orders, should what is shown be wrong',
      access,
      perMinute: 10,
      params: ofCustomer,
      response: z.object({}),
      status: 204,
    },
    async ({ params, acting }) => {
      await recountCustomer(params.tenantId, acting.tenant, params.uid);
      return {};
    },
  );
}
