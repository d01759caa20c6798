import { z } from 'zod';
import { instantSchema, localeSchema, timeZoneSchema } from '../kernel/index.ts';
import { displayNameSchema } from '../tenancy/index.ts';
import { emailSchema, passwordSchema } from './user.ts';

/** `POST /v1/auth/sign-up`. Answers 202 with nothing in it, whether or not the address is known. */
export const signUpSchema = z.strictObject({
  email: emailSchema,
  password: passwordSchema,
  displayName: displayNameSchema,
  locale: localeSchema,
  timeZone: timeZoneSchema,
  /** Where the link in the mail leads after confirming: a path of this site. */
  next: z.string().max(300).startsWith('/').optional(),
});
export type SignUp = z.infer<typeof signUpSchema>;

/** `POST /v1/auth/verification-mail` and `/v1/auth/password-reset-mail`: always 202. */
export const mailRequestSchema = z.strictObject({
  email: emailSchema,
  locale: localeSchema,
  next: z.string().max(300).startsWith('/').optional(),
});

/** `POST /v1/me`: makes sure `users/{uid}` is there after a first sign-in, and gives its id back. */
export const openAccountSchema = z.strictObject({ locale: localeSchema, timeZone: timeZoneSchema });
export const accountSchema = z.object({ uid: z.string(), platformAdmin: z.boolean() });

const recordSchema = z.record(z.string(), z.unknown());

/** What one tenant holds of a person. */
export const tenantExportSchema = z.object({
  tenantId: z.string(),
  member: recordSchema.nullable(),
  /** What holds for their orders. */
  terms: recordSchema.nullable(),
  /** What they bought in all, with what the seller noted about them. */
  customer: recordSchema.nullable(),
  /** What they want on their invoices. */
  billing: recordSchema.nullable(),
  consent: recordSchema.nullable(),
  /** The intake as it was given, opened from the vault. */
  intake: recordSchema.nullable(),
  bookings: z.array(recordSchema),
  orders: z.array(recordSchema),
  /** Promo codes and gift cards their orders used. */
  redemptions: z.array(recordSchema),
  reviews: z.array(recordSchema),
  /** What was done, noted for them, signed and photographed at their visits. */
  visits: z.array(recordSchema),
  notifications: z.array(recordSchema),
  series: z.array(recordSchema),
  waitlist: z.array(recordSchema),
  credits: z.array(recordSchema),
  /** What they have and how they use it. */
  entitlements: z.array(recordSchema),
  licences: z.array(recordSchema),
  downloads: z.array(recordSchema),
  subscriptions: z.array(recordSchema),
  /** Given and got. */
  gifts: z.array(recordSchema),
  giftCards: z.array(recordSchema),
  /** What is kept of their cart, and since when they agreed to be mailed about it. */
  cart: recordSchema.nullable(),
  cartMails: recordSchema.nullable(),
  /** What they recommend by, and what that earned. */
  recommending: z.array(recordSchema),
  /** Their own calendars as far as they connected them, and since when they have a feed. */
  calendars: recordSchema,
  /** What they can do there and where they set out from. */
  work: recordSchema.nullable(),
});
export type TenantExport = z.infer<typeof tenantExportSchema>;

/** `GET /v1/me/export`: everything the platform holds of the caller, in JSON. */
export const accountExportSchema = z.object({
  exportedAt: instantSchema,
  account: recordSchema,
  tenants: z.array(tenantExportSchema),
});
export type AccountExport = z.infer<typeof accountExportSchema>;
