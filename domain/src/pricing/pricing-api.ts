import { z } from 'zod';
import {
  amountSchema,
  currencySchema,
  idSchema,
  instantSchema,
  isoDateSchema,
  pageOf,
  pointSchema,
} from '../kernel/index.ts';
import { checkWorth, namedWorthSchema, promoCodeNameSchema, promoTermsSchema } from './promo-code.ts';
import { quoteSchema } from './quote.ts';
import { visitChoicesSchema } from './visit-pricing.ts';

/** `POST /v1/public/tenants/{slug}/quotes`: what a booking would cost. What has a default may be left out. */
export const quoteRequestSchema = z.strictObject({
  offeringId: idSchema,
  /** Null: whoever is free. Needed where the offering costs what its provider asks. */
  providerId: idSchema.nullable().default(null),
  addOnIds: z.array(idSchema).max(20).default([]),
  durationMinutes: z.number().int().min(5).max(720).optional(),
  seats: z.number().int().min(1).max(500).default(1),
  choices: visitChoicesSchema.nullable().default(null),
  /** Null before a time is chosen. */
  start: instantSchema.nullable().default(null),
  /** Where the visit is: decides area, travel and taxes. Null before an address is known. */
  place: z
    .strictObject({ point: pointSchema, postalCode: z.string().trim().max(16) })
    .nullable()
    .default(null),
  promoCode: z.string().trim().max(40).nullable().default(null),
  giftCardCode: z.string().trim().max(40).nullable().default(null),
});
export type QuoteRequest = z.infer<typeof quoteRequestSchema>;

/** The quote, and how long what it is for takes. */
export const quotedSchema = quoteSchema.extend({ durationMinutes: z.number().int() });

/** `POST /v1/public/tenants/{slug}/codes`: whether codes can be used, and for what. */
export const checkCodesSchema = z.strictObject({
  offeringId: idSchema,
  promoCode: z.string().trim().max(40).nullable().default(null),
  giftCardCode: z.string().trim().max(40).nullable().default(null),
});
export const checkedCodesSchema = z.object({
  promo: namedWorthSchema.nullable(),
  giftCard: z
    .object({ label: z.string(), balance: z.object({ amount: amountSchema, currency: currencySchema }) })
    .nullable(),
});
export type CheckedCodes = z.infer<typeof checkedCodesSchema>;

/** `GET /v1/public/tenants/{slug}/offerings/{offeringId}/load?date=2026-11-21` */
export const loadSchema = z.object({ date: z.string(), percent: z.number().int() });

/** A promo code as an admin sends it: `PUT /v1/t/{tenantId}/promo-codes/{code}`. */
const promoInputShape = promoTermsSchema.extend({
  from: instantSchema.nullable(),
  until: instantSchema.nullable(),
});
export const promoCodeInputSchema = promoInputShape.superRefine(checkWorth);
export type PromoCodeInput = z.infer<typeof promoCodeInputSchema>;

/** `POST /v1/t/{tenantId}/promo-codes` */
export const createPromoCodeSchema = promoInputShape
  .extend({ code: promoCodeNameSchema })
  .superRefine(checkWorth);

export const promoCodeRowSchema = promoInputShape.extend({
  code: z.string(),
  uses: z.number().int(),
  createdAt: instantSchema,
});
export type PromoCodeRow = z.infer<typeof promoCodeRowSchema>;
export const promoCodeListSchema = pageOf(promoCodeRowSchema);

/** `POST /v1/t/{tenantId}/gift-cards` (Idempotency-Key) */
export const issueGiftCardSchema = z.strictObject({
  amount: amountSchema.min(1),
  note: z.string().trim().max(120),
  expiresAt: instantSchema.nullable(),
});
export const issuedGiftCardSchema = z.object({ id: z.string(), code: z.string() });

export const giftCardRowSchema = z.object({
  id: z.string(),
  ending: z.string(),
  currency: currencySchema,
  issued: amountSchema,
  balance: amountSchema,
  reserved: amountSchema,
  spent: amountSchema,
  note: z.string(),
  active: z.boolean(),
  expiresAt: instantSchema.nullable(),
  /** Of one that was sold. */
  orderId: z.string().nullable(),
  createdAt: instantSchema,
});
export type GiftCardRow = z.infer<typeof giftCardRowSchema>;
export const giftCardListSchema = pageOf(giftCardRowSchema);

/** `PUT /v1/t/{tenantId}/gift-cards/{giftCardId}` */
export const changeGiftCardSchema = z.strictObject({ active: z.boolean() });

/** `GET /v1/t/{tenantId}/my-terms`: what a client may know of their own. */
export const ownTermsSchema = z.object({
  taxExempt: z.boolean(),
  /** The last day of visits that are exempt, in the tenant's zone. */
  exemptUntil: isoDateSchema.nullable(),
});
export type OwnTerms = z.infer<typeof ownTermsSchema>;

/** `GET /v1/t/{tenantId}/clients/{uid}/terms` */
export const clientTermsViewSchema = ownTermsSchema.extend({ priceListId: z.string().nullable() });
export type ClientTermsView = z.infer<typeof clientTermsViewSchema>;

/** `PUT /v1/t/{tenantId}/clients/{uid}/terms` */
export const clientTermsInputSchema = z.strictObject({
  /** Left out, it stays as it is. */
  taxExempt: z.boolean().optional(),
  /** Left out, it stays as it is. Who pays taxes has none. */
  exemptUntil: isoDateSchema.nullable().optional(),
  /** Left out, it stays as it is. */
  priceListId: idSchema.nullable().optional(),
  /** Why, for the audit trail. */
  reason: z.string().trim().max(200).default(''),
});
export type ClientTermsInput = z.infer<typeof clientTermsInputSchema>;
