import { z } from 'zod';
import { idSchema, instantSchema } from '../kernel/index.ts';
import { namedWorthSchema, visitPricingSchema } from '../pricing/index.ts';
import { bookingPolicySchema } from './policy.ts';
import { serviceSchema } from './service.ts';

/** What an editor decides of a service. */
export const serviceInputSchema = serviceSchema.omit({ updatedAt: true });
export type ServiceInput = z.infer<typeof serviceInputSchema>;

/** `GET /v1/t/{tenantId}/offerings/{offeringId}/service` */
export const serviceViewSchema = z.object({
  service: serviceInputSchema,
  /** What a change insists on: null where nobody has set it up. */
  version: instantSchema.nullable(),
});
export type ServiceView = z.infer<typeof serviceViewSchema>;

/** `PUT …`: `conflict` where somebody else changed it since `version`. */
export const putServiceSchema = z.strictObject({
  service: serviceInputSchema,
  version: instantSchema.nullable(),
});

/** `GET /v1/public/tenants/{slug}/offerings/{offeringId}/service`: what the quote page works with, in one answer. */
export const publicServiceSchema = z.object({
  offeringId: idSchema,
  title: z.string(),
  description: z.string(),
  /** Whether the client chooses who does it. */
  choosesProvider: z.boolean(),
  seats: z.number().int(),
  atClient: z.boolean(),
  /** Empty: wherever the tenant goes. */
  areaIds: z.array(z.string()),
  arrivalWindowMinutes: z.number().int(),
  policy: bookingPolicySchema,
  /** Null: priced as the offering is. */
  pricing: visitPricingSchema.nullable(),
  /** What takes something off by itself now, so that the page comes to what the server does. */
  promotions: z.array(namedWorthSchema),
});
export type PublicService = z.infer<typeof publicServiceSchema>;
