import { z } from 'zod';
import { instantSchema, slugSchema } from '../../kernel/index.ts';
import { cartLineSchema } from '../shop/cart-api.ts';
import { cartReminderSettingsSchema } from './kept-cart.ts';

/** `GET` and `PUT /v1/t/{tenantId}/cart-reminder-settings` */
export const cartReminderInputSchema = cartReminderSettingsSchema.omit({ updatedAt: true });
export type CartReminderInput = z.infer<typeof cartReminderInputSchema>;

/** `GET /v1/t/{tenantId}/cart-reminders` */
export const ownCartReminderSchema = z.object({
  /** Whether the business follows up carts at all. */
  offered: z.boolean(),
  /** When the caller agreed; null where they did not. */
  agreedAt: instantSchema.nullable(),
});
export type OwnCartReminder = z.infer<typeof ownCartReminderSchema>;

/** `PUT /v1/t/{tenantId}/cart-reminders` */
export const decideCartReminderSchema = z.discriminatedUnion('agreed', [
  /** `wording`: which words were agreed to. */
  z.strictObject({ agreed: z.literal(true), wording: z.string().min(1).max(20) }),
  z.strictObject({ agreed: z.literal(false) }),
]);

/** `PUT /v1/t/{tenantId}/kept-cart` */
export const keepCartSchema = z.strictObject({ lines: z.array(cartLineSchema).max(30) });

/** `POST /v1/t/{tenantId}/kept-cart/open`: what the link in the mail is for. */
export const openKeptCartSchema = z.strictObject({ token: z.string().max(600) });
export const openedCartSchema = z.object({
  lines: z.array(cartLineSchema),
  /** What of it cannot be bought any more, by name; without one where it is gone altogether. */
  gone: z.array(z.string()),
});
export type OpenedCart = z.infer<typeof openedCartSchema>;

/** `POST /v1/public/cart-reminders/stop/{token}` */
export const stoppedRemindersSchema = z.object({ name: z.string(), slug: slugSchema });
export type StoppedReminders = z.infer<typeof stoppedRemindersSchema>;

/** `GET /v1/me/cart-reminders`: where the caller agreed. */
export const ownCartRemindersSchema = z.object({
  items: z.array(z.object({ tenantId: z.string(), name: z.string(), agreedAt: instantSchema })),
});
export type OwnCartReminders = z.infer<typeof ownCartRemindersSchema>;
