import Stripe from 'stripe';
import type { EventType, StripeEvent } from './shelves.ts';
import { newId } from './stripe-world.ts';

/** The event that tells of an object as it is now. */
export function newEvent(facts: {
  readonly type: EventType;
  readonly object: object;
  readonly before: object | undefined;
  readonly account: string | null;
  readonly created: number;
}): StripeEvent {
  const { type, object, before, account, created } = facts;
  return {
    id: newId('evt'),
    object: 'event',
    ...(account ? { account } : {}),
    api_version: Stripe.API_VERSION,
    created,
    // A copy: the object goes on changing, the event says how it was.
    data: {
      object: structuredClone(object),
      ...(before ? { previous_attributes: changesOf(before, object) } : {}),
    },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  };
}

/** The fields that were otherwise before, as they were. */
export function changesOf(before: object, after: object): Record<string, unknown> {
  const now = after as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(before).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(now[name])),
  );
}
