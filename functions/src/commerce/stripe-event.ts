import { idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';

/**
 * `stripeEvents/{eventId}`: that an event came, and what it is about. Not its body: that holds personal data and may
 * be old; the worker asks Stripe for the present state.
 */
export const stripeEventSchema = z.strictObject({
  type: z.string().max(100),
  /** Id of the object the event is about, e.g. `cs_…`, `pi_…`, `re_…`. */
  objectId: z.string().max(200),
  orderId: idSchema,
  livemode: z.boolean(),
  /** When Stripe made it. */
  createdAt: z.date(),
  receivedAt: z.date(),
  state: z.enum(['received', 'handled', 'kept']),
  attempts: z.number().int().min(0),
  expiresAt: z.date(),
});
export type StripeEvent = z.infer<typeof stripeEventSchema>;
