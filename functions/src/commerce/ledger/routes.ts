import { ledgerExports, recountedBooksSchema } from '@evergrow/domain/commerce';
import { idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import type { BytesAnswer } from '../../api/bytes-answer.ts';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { exportLedger } from './export-ledger.ts';
import { recountBooks } from './recount-books.ts';

const inTenant = z.object({ tenantId: idSchema });
const admin = { kind: 'member', least: 'admin' } as const;
const tag = 'Books';
const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export function registerLedgerRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/ledger/export',
      tag,
      summary: 'The books, or a month of them, as CSV, also in the columns QuickBooks and Xero import',
      access: admin,
      params: inTenant,
      query: z.object({ format: z.enum(ledgerExports), month: monthSchema.optional() }),
      bytes: true,
      response: z.custom<BytesAnswer>(),
      perMinute: 10,
    },
    async ({ params, query }) => exportLedger(params.tenantId, query.format, query.month),
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/ledger/recount',
      tag,
      summary: 'Add the balances of every month up anew from its entries, and say which were wrong',
      access: { kind: 'member', least: 'owner' },
      params: inTenant,
      response: recountedBooksSchema,
      perMinute: 3,
    },
    ({ params, actor, requestId, now }) => recountBooks(params.tenantId, { actor, requestId, now }),
  );
}
