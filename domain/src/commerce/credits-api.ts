import { z } from 'zod';
import { idSchema, instantSchema, lineSchema } from '../kernel/index.ts';
import { referralSchema } from '../pricing/index.ts';
import { packageDraftSchema } from './package.ts';

const reason = z.string().trim().min(3).max(300);

/** `PUT /v1/t/{tenantId}/packages/{packageId}`: makes or changes a package. Credits sold before stay as they were. */
export const packageInputSchema = packageDraftSchema;
export const packageViewSchema = packageDraftSchema.extend({ id: z.string(), updatedAt: instantSchema });

/** `POST /v1/t/{tenantId}/packages/{packageId}/buy` (Idempotency-Key) */
export const buyPackageSchema = z.strictObject({
  /** Null: no link brought them. */
  referral: referralSchema.nullable().default(null),
  /** Where it shall be paid; where there is no form, the page is opened anyhow. */
  payOn: z.enum(['page', 'form']).default('page'),
});
export type BuyPackage = z.infer<typeof buyPackageSchema>;
/** What it answers: the page where it is paid; null where it costs nothing, or the form pays it. */
export const purchaseSchema = z.object({ orderId: z.string(), url: z.string().nullable() });

/** `POST /v1/t/{tenantId}/bookings/{bookingId}/credit`: pays a held booking by a credit. */
export const payWithCreditSchema = z.strictObject({ grantId: idSchema });

/** `POST /v1/t/{tenantId}/credit-grants` (Idempotency-Key): gives a client credits they did not pay for. */
export const giveCreditsSchema = z.strictObject({
  clientUid: idSchema,
  title: lineSchema(80),
  offeringIds: z.array(idSchema).min(1).max(20),
  credits: z.number().int().min(1).max(200),
  validDays: z.number().int().min(1).max(1_095),
  reason,
});
export type GiveCredits = z.infer<typeof giveCreditsSchema>;

/** `POST /v1/t/{tenantId}/credit-grants/{grantId}/correct`: sets what is left and until when, and says why. */
export const correctCreditsSchema = z.strictObject({
  remaining: z.number().int().min(0).max(1_000),
  expiresAt: instantSchema,
  reason,
});

export const creditGrantViewSchema = z.object({
  id: z.string(),
  clientUid: z.string(),
  title: z.string(),
  offeringIds: z.array(z.string()),
  granted: z.number(),
  remaining: z.number(),
  expiresAt: instantSchema,
});
export type CreditGrantView = z.infer<typeof creditGrantViewSchema>;
