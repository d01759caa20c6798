import type { StripeEvent } from '../stripe-event.ts';

/** An event that came, and whom it concerns. */
export type Facts = { tenantId: string; event: StripeEvent; now: Date };

/** Does what an event calls for, any number of times; false where it is not its concern. The body of an event is never believed: Stripe is asked for the present state. */
export type Follower = (facts: Facts) => Promise<boolean>;
