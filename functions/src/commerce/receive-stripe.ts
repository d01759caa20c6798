import { DAY, MINUTE, paths } from '@evergrow/domain/kernel';
import type { DocumentData, DocumentReference } from 'firebase-admin/firestore';
import type Stripe from 'stripe';
import { stripe } from '../adapters/stripe.ts';
import { documentAt } from '../kernel/collection.ts';
import { environment } from '../kernel/environment.ts';
import { errorFacts, log } from '../kernel/log.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import { aboutOf } from './stripe/about-event.ts';
import { tenantOfAccount } from './stripe/stripe-account.ts';
import { type About, stripeEventSchema, type UnclaimedEvent, unclaimedEventSchema } from './stripe-event.ts';

/** Seconds an event's signature may be old; the SDK bounds only that side. */
const tolerance = 300;
/** How far in the future a signature may lie: clocks differ a little, replays are prepared ahead. */
const skew = MINUTE;

/**
 * Takes a webhook: checks the signature over the raw body, with a bound on both sides of its time, and stores that
 * the event came. A trigger does the rest. Answers 200 for what is stored or was stored before, whoever it is for:
 * what belongs to no tenant is kept too.
 */
export async function receiveStripe(
  raw: Buffer,
  signature: string | undefined,
  now: Date,
): Promise<200 | 400> {
  const event = verified(raw, signature, now);
  if (!event) return 400;
  const whose = await whoseIs(event);
  const came = cameOf(event, now);
  if (typeof whose === 'string') {
    log('INFO', 'stripe event of no tenant', { type: event.type, eventId: event.id, why: whose });
    const state = whose === 'unknown' ? 'received' : 'kept';
    const reference = documentAt(paths.unclaimedStripeEvent(event.id), unclaimedEventSchema);
    await once(reference, { ...came, why: whose, state });
  } else {
    const { tenantId, ...about } = whose;
    const reference = documentAt(paths.stripeEvent(tenantId, event.id), stripeEventSchema);
    await once(reference, { ...came, ...about, state: 'received' });
  }
  return 200;
}

/** Whose an event is, or why nobody can say. What a connected account says of itself never speaks for another tenant. */
async function whoseIs(event: Stripe.Event): Promise<About | UnclaimedEvent['why']> {
  if (event.livemode !== isLive(environment().STRIPE_SECRET_KEY)) return 'wrongMode';
  const about = aboutOf(event.data.object);
  if (!event.account) return about ?? 'unknown';
  const tenantId = await tenantOfAccount(event.account);
  if (!tenantId || (about && about.tenantId !== tenantId)) return 'foreignAccount';
  return about ?? { tenantId, orderId: null, subscriptionId: null };
}

const isLive = (key: string | undefined): boolean => /^(sk|rk)_live_/.test(key ?? '');

function cameOf(event: Stripe.Event, now: Date) {
  const { id } = event.data.object as { id?: unknown };
  return {
    type: event.type,
    objectId: typeof id === 'string' ? id : '',
    account: event.account ?? null,
    livemode: event.livemode,
    createdAt: new Date(event.created * 1000),
    receivedAt: now,
    attempts: 0,
    expiresAt: new Date(now.getTime() + 90 * DAY),
  };
}

/** Stores what is not stored yet. */
async function once<T extends DocumentData>(reference: DocumentReference<T>, event: T): Promise<void> {
  await reference.create(event).catch((error: unknown) => {
    if (!isLostRace(error)) throw error;
  });
}

/** The event, if one of our secrets signed it lately: there are two while one takes the other's place. */
function verified(raw: Buffer, signature: string | undefined, now: Date): Stripe.Event | null {
  const at = Number(/(?:^|,)t=(\d+)/.exec(signature ?? '')?.[1]) * 1000;
  if (!signature || !Number.isFinite(at) || at > now.getTime() + skew) return null;
  let refused: unknown;
  for (const secret of environment().STRIPE_WEBHOOK_SECRET) {
    try {
      return stripe().webhooks.constructEvent(raw, signature, secret, tolerance);
    } catch (error) {
      refused = error;
    }
  }
  log('WARNING', 'stripe signature refused', errorFacts(refused));
  return null;
}
