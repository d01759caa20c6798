import { z } from 'zod';
import { amountSchema, currencySchema, idSchema, localeSchema } from '../../kernel/index.ts';

const prefixSchema = z
  .string()
  .trim()
  .regex(/^[A-Z0-9/-]{0,12}$/, 'letters A to Z, digits, - and /');
const addressSchema = z.string().trim().max(300);

const settingsSchema = z.strictObject({
  /** Whether orders that are paid get an invoice, from now on. */
  issue: z.boolean(),
  legalName: z.string().trim().max(120),
  address: addressSchema,
  taxId: z.string().trim().max(40),
  /** What numbers begin with. Different ones for invoices and credit notes number each by itself. */
  prefix: prefixSchema,
  creditPrefix: prefixSchema,
  /** Whether numbers begin anew each year, with the year in them. */
  yearly: z.boolean(),
  /** At the foot of each. */
  note: z.string().trim().max(500),
  /** Where no tax was charged: why, e.g. that the buyer owes it. */
  untaxedNote: z.string().trim().max(300),
});

/** Who issues invoices, and how they are numbered: what an admin decides. */
export const invoiceSettingsInputSchema = settingsSchema
  .refine(({ issue, legalName }) => !issue || legalName !== '', {
    path: ['legalName'],
    message: 'an invoice says who issues it',
  })
  .refine(({ issue, address }) => !issue || address !== '', {
    path: ['address'],
    message: 'an invoice says where they are',
  });
export type InvoiceSettingsInput = z.infer<typeof settingsSchema>;

/** `settings/invoices`. Written through the API. */
export const invoiceSettingsSchema = settingsSchema.extend({
  /** From when payments get an invoice; null while none do. */
  since: z.date().nullable(),
  updatedAt: z.date(),
});
export type InvoiceSettings = z.infer<typeof invoiceSettingsSchema>;

/** As a tenant that has decided nothing has them. */
export const noInvoices: InvoiceSettingsInput = {
  issue: false,
  legalName: '',
  address: '',
  taxId: '',
  prefix: '',
  creditPrefix: 'CN-',
  yearly: true,
  note: '',
  untaxedNote: '',
};

const signed = z.number().int().min(-99_999_999).max(99_999_999);

export const invoiceSchema = z.strictObject({
  kind: z.enum(['invoice', 'creditNote']),
  number: z.string().max(40),
  /** What it is numbered among, and its place there; without a gap. */
  series: z.string().max(40),
  sequence: z.number().int().min(1),
  orderId: idSchema,
  clientUid: idSchema,
  /** Of a credit note: the number of the invoice it corrects. */
  corrects: z.string().max(40).nullable(),
  seller: z.strictObject({ name: z.string().max(120), address: addressSchema, taxId: z.string().max(40) }),
  buyer: z.strictObject({
    name: z.string().max(80),
    /** What they asked to be printed; empty for what they did not say. */
    company: z.string().max(120).default(''),
    address: addressSchema.default(''),
    taxId: z.string().max(40).default(''),
  }),
  locale: localeSchema,
  currency: currencySchema,
  /** Before tax; of a credit note what is given back, above zero. */
  lines: z
    .array(z.strictObject({ label: z.string().max(200), quantity: z.number().int().min(1), net: signed }))
    .min(1)
    .max(60),
  taxes: z
    .array(
      z.strictObject({
        label: z.string().max(160),
        percent: z.number().min(0).max(1_000).nullable(),
        /** What it is a part of; null where that cannot be said to the cent. */
        net: amountSchema.nullable(),
        tax: amountSchema,
      }),
    )
    .max(20),
  total: amountSchema,
  /** What of the total gift cards paid, or got back. */
  giftCards: amountSchema,
  notes: z.array(z.string().max(500)).max(3),
  /** When it was paid, or given back. */
  at: z.date(),
  issuedAt: z.date(),
});
/** `invoices/{id}`: an invoice or a credit note as it was issued; it never changes. Named after what the books say it is for. */
export type Invoice = z.infer<typeof invoiceSchema>;

/** `invoiceSeries/{series}`: the last number given. */
export const invoiceSeriesSchema = z.strictObject({ last: z.number().int().min(0), updatedAt: z.date() });

/** Where a document issued on `date` (`YYYY-MM-DD`, in the tenant's zone) is numbered. */
export function seriesOf(
  { prefix, creditPrefix, yearly }: Pick<InvoiceSettingsInput, 'prefix' | 'creditPrefix' | 'yearly'>,
  kind: Invoice['kind'],
  date: string,
): string {
  return `${kind === 'invoice' ? prefix : creditPrefix}${yearly ? `${date.slice(0, 4)}-` : ''}`;
}

/** A series as a document's id: prefixes may hold what an id cannot. */
export const seriesId = (series: string): string => `s_${series.replaceAll('/', '.')}`;

export const numberOf = (series: string, sequence: number): string =>
  `${series}${String(sequence).padStart(5, '0')}`;
