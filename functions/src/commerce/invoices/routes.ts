import {
  buyerDetailsSchema,
  invoiceSchema,
  invoiceSettingsViewSchema,
  ownBuyerDetailsSchema,
  putInvoiceSettingsSchema,
} from '@evergrow/domain/commerce/invoice';
import { idSchema, paths } from '@evergrow/domain/kernel';
import { isAtLeast } from '@evergrow/domain/tenancy';
import { z } from 'zod';
import type { BytesAnswer } from '../../api/bytes-answer.ts';
import { personOf } from '../../api/caller.ts';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { documentAt } from '../../kernel/collection.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { putBillingDetails, readBillingDetails } from './billing-details.ts';
import { invoicePdf } from './invoice-pdf.ts';
import { putInvoiceSettings, readInvoiceSettings } from './invoice-settings.ts';

const inTenant = z.object({ tenantId: idSchema });
const admin = { kind: 'member', least: 'admin' } as const;
const tag = 'Invoices';

export function registerInvoiceRoutes(api: Api): void {
  registerBillingRoutes(api);
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/invoice-settings',
      tag,
      summary: 'Who issues invoices, and how they are numbered',
      access: admin,
      params: inTenant,
      response: invoiceSettingsViewSchema,
    },
    ({ params }) => readInvoiceSettings(params.tenantId),
  );

  endpoint(
    api,
    {
      method: 'put',
      path: '/t/{tenantId}/invoice-settings',
      tag,
      summary: 'Change who issues invoices and how they are numbered, or begin to issue them',
      access: admin,
      params: inTenant,
      body: putInvoiceSettingsSchema,
      response: invoiceSettingsViewSchema,
    },
    ({ params, body, actor, requestId, now }) =>
      putInvoiceSettings(params.tenantId, body, { actor, requestId, now }),
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/invoices/{invoiceId}/pdf',
      tag,
      summary: 'An invoice or credit note as a PDF: for its buyer and for who sells',
      access: { kind: 'member', least: 'client' },
      params: inTenant.extend({ invoiceId: idSchema }),
      bytes: true,
      response: z.custom<BytesAnswer>(),
      perMinute: 30,
    },
    async ({ params, acting, caller }): Promise<BytesAnswer> => {
      const { tenantId, invoiceId } = params;
      const invoice = (await documentAt(paths.invoice(tenantId, invoiceId), invoiceSchema).get()).data();
      const isOwn = caller.kind === 'user' && invoice?.clientUid === caller.uid;
      if (!invoice || !(isOwn || isAtLeast(acting.role, 'admin'))) throw new Refusal('not_found');
      const pdf = await invoicePdf(invoice, acting.tenant.timeZone);
      return {
        status: 200,
        headers: {
          'Content-Type': 'application/pdf',
          'Content-Length': String(pdf.length),
          'Content-Disposition': `attachment; filename="${fileName(invoice.number)}.pdf"`,
          'Cache-Control': 'private, no-store',
        },
        body: new Blob([new Uint8Array(pdf)]).stream(),
      };
    },
  );
}

function registerBillingRoutes(api: Api): void {
  const of = {
    path: '/t/{tenantId}/my-billing',
    tag,
    access: { kind: 'member', least: 'client' },
    params: inTenant,
    response: ownBuyerDetailsSchema,
  } as const;
  endpoint(
    api,
    { ...of, method: 'get', summary: 'What a client wants on their invoices, for themselves' },
    async ({ params, caller }) => {
      return { details: await readBillingDetails(params.tenantId, personOf(caller).uid) };
    },
  );
  endpoint(
    api,
    {
      ...of,
      method: 'put',
      summary: 'Say what is to be on one’s invoices from now on',
      body: buyerDetailsSchema,
      perMinute: 20,
    },
    async ({ params, body, caller, now }) => {
      await putBillingDetails(params.tenantId, personOf(caller).uid, body, now);
      return { details: body };
    },
  );
}

const fileName = (number: string): string => number.replaceAll(/[^A-Za-z0-9-]/g, '-');
