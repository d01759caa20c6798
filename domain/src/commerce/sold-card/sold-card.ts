import { z } from 'zod';
import { amountSchema, idSchema, lineSchema } from '../../kernel/index.ts';

const valueSchema = amountSchema.min(100).max(1_000_000);

export const cardSaleSettingsSchema = z.strictObject({
  on: z.boolean(),
  /** Minor units of the tenant's currency that can be chosen. */
  amounts: z.array(valueSchema).max(8),
  /** Any amount between these too; null: only those above. */
  between: z
    .strictObject({ least: valueSchema, most: valueSchema })
    .refine(({ least, most }) => least <= most, { path: ['most'], message: 'less than the least' })
    .nullable(),
  updatedAt: z.date(),
});
/** `settings/giftCards`: which gift cards are sold. Written through the API. */
export type CardSaleSettings = z.infer<typeof cardSaleSettingsSchema>;

/** As a tenant that has decided nothing has them. */
export const defaultCardSales = (at: Date): CardSaleSettings => ({
  on: false,
  amounts: [2_500, 5_000, 10_000],
  between: null,
  updatedAt: at,
});

/** Whether a gift card of this much is sold. */
export const isSold = ({ on, amounts, between }: CardSaleSettings, amount: number): boolean =>
  on && (amounts.includes(amount) || (between !== null && amount >= between.least && amount <= between.most));

/** Who a gift card is for, where it is not for who buys it. */
export const cardRecipientSchema = z.strictObject({
  name: lineSchema(80),
  email: z.email().max(254),
  /** As the recipient reads who it is from. */
  from: lineSchema(80),
  message: z.string().trim().max(1_000).default(''),
});
export type CardRecipient = z.infer<typeof cardRecipientSchema>;

const sealedSchema = z.string().max(6_000).nullable();

export const soldCardSchema = z.strictObject({
  buyerUid: idSchema,
  amount: amountSchema.min(1),
  /** waiting: not paid yet; issued: it can be spent; held: somebody asked their bank for the money back; revoked: that was decided against us, or all of it was given back. */
  state: z.enum(['waiting', 'issued', 'held', 'revoked']),
  /** Of the card in `giftCards`, once there is one. */
  cardId: idSchema.nullable(),
  /** Its code under the tenant's own key, for who has it alone. */
  codeSealed: sealedSchema,
  /** Who it is for, and the words with it, likewise; null where it is the buyer's own, and once that was forgotten. */
  recipientSealed: sealedSchema,
  /** Whether it is for somebody else. */
  isGift: z.boolean(),
  /** SHA-256 of the link that was sent last; null before the first, and for one's own. */
  tokenHash: z.string().max(64).nullable(),
  sentAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  /** TTL of one that was never paid; null from when it is. */
  expiresAt: z.date().nullable(),
});
/** `soldCards/{orderId}`: a gift card somebody bought. Written by the server. */
export type SoldCard = z.infer<typeof soldCardSchema>;
