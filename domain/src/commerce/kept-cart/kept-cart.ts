import { z } from 'zod';
import { idSchema } from '../../kernel/index.ts';
import { cartLineSchema } from '../shop/cart-api.ts';

export const cartReminderSettingsSchema = z.strictObject({
  /** Whether carts of who agreed are kept, and followed up once. */
  on: z.boolean(),
  /** How long a cart stands untouched before that. */
  afterHours: z.number().int().min(1).max(168),
  updatedAt: z.date(),
});
/** `settings/cartReminders`. Written through the API. */
export type CartReminderSettings = z.infer<typeof cartReminderSettingsSchema>;

/** As a tenant that has decided nothing has them. */
export const defaultCartReminders = (at: Date): CartReminderSettings => ({
  on: false,
  afterHours: 4,
  updatedAt: at,
});

export const cartConsentSchema = z.strictObject({
  clientUid: idSchema,
  /** Which words they agreed to. */
  wording: z.string().max(20),
  agreedAt: z.date(),
  /** When they were last mailed about a cart. */
  remindedAt: z.date().nullable(),
});
/** `cartConsents/{uid}`: that a person agreed to be mailed about a cart they leave. Gone when they take it back. */
export type CartConsent = z.infer<typeof cartConsentSchema>;

export const keptCartSchema = z.strictObject({
  clientUid: idSchema,
  lines: z.array(cartLineSchema).min(1).max(30),
  touchedAt: z.date(),
  /** When it is looked at whether to mail about it; null once that was done. */
  dueAt: z.date().nullable(),
  /** TTL. */
  expiresAt: z.date(),
});
/** `keptCarts/{uid}`: what a person who agreed has in their cart: which things and how many, nothing else. */
export type KeptCart = z.infer<typeof keptCartSchema>;
