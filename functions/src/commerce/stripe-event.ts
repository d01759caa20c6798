import { idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';

/** That an event came. Not its body: that holds personal data and may be old; the worker asks Stripe for the present state. */
const cameSchema = z.strictObject({
  type: z.string().max(100),
  /** Id of the object the event is about, e.g. `cs_…`, `pi_…`, `re_…`. */
  objectId: z.string().max(200),
  /** The connected account it happened on; null for the platform's own. */
  account: z.string().max(100).nullable(),
  livemode: z.boolean(),
  /** When Stripe made it. */
  createdAt: z.date(),
  receivedAt: z.date(),
  attempts: z.number().int().min(0),
  /** TTL. */
  expiresAt: z.date(),
});

/** What of ours an event is about, as far as it says. */
export const aboutSchema = z.object({
  tenantId: idSchema,
  orderId: idSchema.nullable().default(null),
  subscriptionId: idSchema.nullable().default(null),
});
export type About = z.infer<typeof aboutSchema>;

/** `stripeEvents/{eventId}`: an event about something of a tenant. */
export const stripeEventSchema = cameSchema.extend({
  orderId: idSchema.nullable(),
  /** Ours, not Stripe's. */
  subscriptionId: idSchema.nullable(),
  /** kept: nothing is to be done, or nothing more can be done by itself. */
  state: z.enum(['received', 'handled', 'kept']),
});
export type StripeEvent = z.infer<typeof stripeEventSchema>;

/** `stripeEventsUnclaimed/{eventId}`: an event that does not say by itself whose it is, or says it wrongly. */
export const unclaimedEventSchema = cameSchema.extend({
  why: z.enum(['unknown', 'wrongMode', 'foreignAccount']),
  /** received: Stripe is yet to be asked whose it is. */
  state: z.enum(['received', 'kept']),
});
export type UnclaimedEvent = z.infer<typeof unclaimedEventSchema>;
