import { z } from 'zod';
import { invoiceSettingsInputSchema } from './invoice.ts';

export const invoiceSettingsViewSchema = z.object({
  settings: z.object({ ...invoiceSettingsInputSchema.shape }),
  /** Null: nobody has decided anything yet. */
  version: z.string().nullable(),
});
export type InvoiceSettingsView = z.infer<typeof invoiceSettingsViewSchema>;

export const putInvoiceSettingsSchema = z.strictObject({
  settings: invoiceSettingsInputSchema,
  version: z.string().max(40).nullable(),
});
