import { z } from 'zod';
import { offeringKindSchema } from '../../catalog/index.ts';
import { cursorQuerySchema, idSchema, instantSchema, moneySchema, pageOf } from '../../kernel/index.ts';
import { licenceStateSchema } from '../licence/index.ts';
import { orderPurposeSchema, orderStatusSchema } from '../order.ts';
import { customerMarkSchema, longestNote } from './customer.ts';

export const customerSortSchema = z.enum(['lastOrder', 'worth', 'orders', 'name']);
export type CustomerSort = z.infer<typeof customerSortSchema>;

/** `GET /v1/t/{tenantId}/customers` */
export const customerQuerySchema = cursorQuerySchema.extend({
  /** How the name begins. Sorted by name then. */
  q: z.string().trim().max(80).optional(),
  mark: customerMarkSchema.optional(),
  /** Those who pay the prices of this list; by their id then. */
  priceList: idSchema.optional(),
  sort: customerSortSchema.default('lastOrder'),
});
export type CustomerQuery = z.infer<typeof customerQuerySchema>;

export const customerRowSchema = z.object({
  uid: idSchema,
  name: z.string(),
  orders: z.number().int(),
  spent: z.array(moneySchema),
  refunded: z.array(moneySchema),
  marks: z.array(customerMarkSchema),
  firstOrderAt: instantSchema,
  lastOrderAt: instantSchema,
});
export type CustomerRow = z.infer<typeof customerRowSchema>;
export const customerListSchema = pageOf(customerRowSchema);

/** `GET /v1/t/{tenantId}/customers/{uid}`: at most twenty of each, the latest first. */
export const customerDetailSchema = customerRowSchema.extend({
  /** Null for who is no member any more. */
  memberSince: instantSchema.nullable(),
  priceList: z.object({ id: idSchema, title: z.string() }).nullable(),
  note: z.string(),
  latestOrders: z.array(
    z.object({
      id: idSchema,
      purpose: orderPurposeSchema,
      status: orderStatusSchema,
      title: z.string(),
      total: moneySchema,
      createdAt: instantSchema,
    }),
  ),
  entitlements: z.array(
    z.object({
      id: idSchema,
      kind: offeringKindSchema,
      title: z.string(),
      state: z.enum(['active', 'suspended', 'ended']),
      until: instantSchema.nullable(),
    }),
  ),
  licences: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      state: licenceStateSchema,
      ending: z.string().nullable(),
    }),
  ),
  credits: z.array(
    z.object({ id: idSchema, title: z.string(), remaining: z.number().int(), expiresAt: instantSchema }),
  ),
});
export type CustomerDetail = z.infer<typeof customerDetailSchema>;

/** `PUT /v1/t/{tenantId}/customers/{uid}/note` */
export const customerNoteSchema = z.strictObject({ note: z.string().trim().max(longestNote) });
