import { DAY, idSchema, MINUTE, paths } from '@evergrow/domain/kernel';
import type Stripe from 'stripe';
import { z } from 'zod';
import { stripe } from '../adapters/stripe.ts';
import { documentAt } from '../kernel/collection.ts';
import { environment } from '../kernel/environment.ts';
import { errorFacts, log } from '../kernel/log.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import { type StripeEvent, stripeEventSchema } from './stripe-event.ts';

/** Seconds an event's signature may be old; the SDK bounds only that side. */
const tolerance = 300;
/** How far in the future a signature may lie: clocks differ a little, replays are prepared ahead. */
const skew = MINUTE;

const metadataSchema = z.object({ tenantId: idSchema, orderId: idSchema });

/**
 * Takes a webhook: checks the signature over the raw body, with a bound on both sides of its time, and stores that
 * the event came. A trigger does the rest. Answers 200 for what is stored or was stored before.
 */
export async function receiveStripe(
  raw: Buffer,
  signature: string | undefined,
  now: Date,
): Promise<200 | 400> {
  const event = verified(raw, signature, now);
  if (!event) return 400;
  const object = event.data.object as { id?: unknown; metadata?: unknown };
  const about = metadataSchema.safeParse(object.metadata);
  const objectId = typeof object.id === 'string' ? object.id : '';
  if (!about.success || objectId === '') {
    log('INFO', 'stripe event not about an order', { type: event.type, eventId: event.id });
    return 200;
  }
  const stored: StripeEvent = {
    type: event.type,
    objectId,
    orderId: about.data.orderId,
    livemode: event.livemode,
    createdAt: new Date(event.created * 1000),
    receivedAt: now,
    state: 'received',
    attempts: 0,
    expiresAt: new Date(now.getTime() + 90 * DAY),
  };
  const reference = documentAt(paths.stripeEvent(about.data.tenantId, event.id), stripeEventSchema);
  await reference.create(stored).catch((error: unknown) => {
    if (!isLostRace(error)) throw error;
  });
  return 200;
}

function verified(raw: Buffer, signature: string | undefined, now: Date): Stripe.Event | null {
  const at = Number(/(?:^|,)t=(\d+)/.exec(signature ?? '')?.[1]) * 1000;
  if (!signature || !Number.isFinite(at) || at > now.getTime() + skew) return null;
  try {
    return stripe().webhooks.constructEvent(raw, signature, environment().STRIPE_WEBHOOK_SECRET, tolerance);
  } catch (error) {
    log('WARNING', 'stripe signature refused', errorFacts(error));
    return null;
  }
}
