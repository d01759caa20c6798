import { z } from 'zod';
import { amountSchema, currencySchema, instantSchema } from '../../kernel/index.ts';
import { publicTenantSchema } from '../../tenancy/index.ts';
import { cardRecipientSchema, cardSaleSettingsSchema, soldCardSchema } from './sold-card.ts';

/** `GET` and `PUT /v1/t/{tenantId}/gift-card-settings`; `GET /v1/public/tenants/{slug}/gift-cards` */
export const cardSaleInputSchema = cardSaleSettingsSchema.omit({ updatedAt: true });
export type CardSaleInput = z.infer<typeof cardSaleInputSchema>;

/** `POST /v1/t/{tenantId}/sold-cards` (Idempotency-Key) */
export const buyCardSchema = z.strictObject({
  amount: amountSchema.min(1),
  /** Null: for the buyer. */
  recipient: cardRecipientSchema.nullable(),
  /** Where it shall be paid; where there is no form, the page is opened anyhow. */
  payOn: z.enum(['page', 'form']).default('page'),
});
export type BuyCard = z.input<typeof buyCardSchema>;

/** `GET /v1/t/{tenantId}/sold-cards/{orderId}`: as its buyer sees it. */
export const ownCardSchema = z.object({
  state: soldCardSchema.shape.state,
  amount: amountSchema,
  currency: currencySchema,
  /** What can be spent; null before there is a card. */
  left: amountSchema.nullable(),
  /** Only where it is the buyer's own. */
  code: z.string().nullable(),
  recipientName: z.string().nullable(),
  recipientEmail: z.string().nullable(),
  sentAt: instantSchema.nullable(),
});
export type OwnCard = z.infer<typeof ownCardSchema>;

/** `POST /v1/public/gift-cards/open`: the link who it is for was sent. */
export const openCardSchema = z.strictObject({ token: z.string().max(400) });
export const openedCardSchema = z.object({
  tenant: publicTenantSchema,
  state: soldCardSchema.shape.state,
  recipientName: z.string(),
  from: z.string(),
  message: z.string(),
  /** Minor units that can be spent. */
  left: amountSchema,
  currency: currencySchema,
  code: z.string(),
});
export type OpenedCard = z.infer<typeof openedCardSchema>;

/** `POST /v1/t/{tenantId}/sold-cards/{orderId}/refund` (Idempotency-Key) */
export const refundCardSchema = z.strictObject({ reason: z.string().trim().min(3).max(200) });
export const refundedCardSchema = z.object({
  /** Minor units that go back. */
  amount: amountSchema,
});
