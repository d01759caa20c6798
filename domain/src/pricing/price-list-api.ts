import { z } from 'zod';
import { instantSchema, pageOf } from '../kernel/index.ts';
import { endsAfterItBegins, endsBeforeMessage, priceListSchema, priceListStateSchema } from './price-list.ts';

const termsShape = priceListSchema.shape.terms.extend({
  from: instantSchema.nullable(),
  until: instantSchema.nullable(),
});

/** What a price list says, as it is sent. */
export const priceTermsInputSchema = termsShape.refine(endsAfterItBegins, endsBeforeMessage);
export type PriceTermsInput = z.infer<typeof priceTermsInputSchema>;

/** `POST /v1/t/{tenantId}/price-lists` (Idempotency-Key) */
export const createPriceListSchema = z.strictObject({ terms: priceTermsInputSchema });

/** `PUT /v1/t/{tenantId}/price-lists/{priceListId}` */
export const putPriceListSchema = z.strictObject({
  terms: priceTermsInputSchema,
  version: z.string().max(40),
});

/** `POST /v1/t/{tenantId}/price-lists/{priceListId}/decision` */
export const decidePriceListSchema = z.strictObject({
  decision: z.enum(['approve', 'refuse', 'withdraw']),
  /** The version decided on: nobody approves what changed under their eyes. */
  version: z.string().max(40),
  reason: z.string().trim().max(200),
});

/** `GET /v1/t/{tenantId}/price-lists/{priceListId}` */
export const priceListViewSchema = z.object({
  id: z.string(),
  terms: termsShape,
  state: priceListStateSchema,
  /** Whether the caller asked for its approval. */
  proposedByMe: z.boolean(),
  inForce: termsShape.nullable(),
  approvedAt: instantSchema.nullable(),
  version: z.string(),
});
export type PriceListView = z.infer<typeof priceListViewSchema>;
export const priceListListSchema = pageOf(priceListViewSchema);

/** `GET /v1/t/{tenantId}/price-lists/{priceListId}/clients`: who pays by it; `PUT …/clients/{uid}/terms` changes that. */
export const priceListClientsSchema = pageOf(z.object({ uid: z.string(), displayName: z.string() }));
export type PriceListClient = z.infer<typeof priceListClientsSchema>['items'][number];

/** `POST /v1/t/{tenantId}/price-lists/{priceListId}/submit` */
export const submitPriceListSchema = z.strictObject({ version: z.string().max(40) });
