import { z } from 'zod';
import { countrySchema } from '../../kernel/index.ts';
import { euVatId, hasEuVat } from './vat-id.ts';

const fieldsSchema = z.strictObject({
  company: z.string().trim().max(120),
  /** As it is to be printed, line by line. */
  address: z.string().trim().max(300),
  country: countrySchema,
  /** Empty for who has none. */
  taxId: z.string().trim().max(40),
});
/** What a buyer wants on their invoices. */
export type BuyerDetails = z.infer<typeof fieldsSchema>;

/** `PUT /v1/t/{tenantId}/my-billing`. A VAT number of the European Union is checked by how its country writes them. */
export const buyerDetailsSchema = fieldsSchema
  .refine(({ country, taxId }) => taxId === '' || !hasEuVat(country) || euVatId(country, taxId) !== null, {
    path: ['taxId'],
    message: 'not how this country writes VAT numbers',
  })
  .refine(({ company, address }) => company === '' || address !== '', {
    path: ['address'],
    message: 'an invoice to a company says where it is',
  })
  .transform(({ country, taxId, ...rest }) => ({
    ...rest,
    country,
    taxId: taxId === '' ? '' : (euVatId(country, taxId) ?? taxId),
  }));

export const ownBuyerDetailsSchema = z.object({ details: z.object(fieldsSchema.shape).nullable() });
export type OwnBuyerDetails = z.infer<typeof ownBuyerDetailsSchema>;

/** `billingDetails/{uid}`: sealed under the tenant's key, since it is about a person. */
export const billingDetailsSchema = z.strictObject({
  sealed: z.string().max(4_000),
  updatedAt: z.date(),
});
