import { z } from 'zod';
import { currencySchema, idSchema } from '../../kernel/index.ts';

/** What a customer can be narrowed by: bought again, got money back, has or had a subscription. */
export const customerMarkSchema = z.enum(['returning', 'refunded', 'subscribed']);
export type CustomerMark = z.infer<typeof customerMarkSchema>;

const whole = z.number().int();

/**
 * `customers/{uid}`: what one person bought of a tenant, kept by the commits that settle their orders, and recomputable from
 * these. Goes with the person's account. The server's alone: sellers see it through the API.
 */
export const customerSchema = z.strictObject({
  uid: idSchema,
  /** As they call themselves among the tenant's members; kept for who has left. */
  name: z.string().max(80),
  /** The name as it is looked for: folded. */
  nameKey: z.string().max(160),
  /** Paid orders; the rest of a booking is no further one. */
  orders: whole,
  /** Minor units of money by currency: what came in, and what of it went back. */
  spent: z.partialRecord(currencySchema, whole),
  refunded: z.partialRecord(currencySchema, whole),
  /** What is left of the two in the tenant's own currency: what the list is sorted by. */
  worth: whole,
  firstOrderAt: z.date(),
  lastOrderAt: z.date(),
  /** `EUR:2026-11-21` and so on: when they bought, by day, third of a month, month and year. One query counts who did. */
  boughtIn: z.array(z.string().max(20)),
  marks: z.array(customerMarkSchema),
  /** What the seller noted about them, sealed; null for nothing. */
  note: z.string().max(12_000).nullable(),
});
export type Customer = z.infer<typeof customerSchema>;

/** Characters a seller can note about a customer. */
export const longestNote = 2_000;
