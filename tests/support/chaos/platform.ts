import { MINUTE, paths } from '@evergrow/domain/kernel';
import { outboxEntrySchema } from '@evergrow/domain/operations';
import Stripe from 'stripe';
import { claimStripeEvent } from '../../../functions/src/commerce/claim-stripe-event.ts';
import { receiveStripe } from '../../../functions/src/commerce/receive-stripe.ts';
import { workStripeEvent } from '../../../functions/src/commerce/stripe-worker.ts';
import { collectionAt } from '../../../functions/src/kernel/collection.ts';
import { workOutbox } from '../../../functions/src/operations/outbox-worker.ts';
import { type CrashPlan, mayCrash } from './crash-points.ts';
import type { Payments } from './history.ts';
import type { Seeded } from './seeded.ts';

type StripeEvent = Payments['standIns']['state']['stripe']['events'][string];

/** Which events Stripe made about which payment, in the order it made them. */
export function eventLog(payments: Payments) {
  const { stripe } = payments.standIns.state;
  const byIntent = new Map<string, StripeEvent[]>();
  let read = 0;
  const about = (event: StripeEvent): string | null => {
    const object = event.data.object as { id: string; object: string; payment_intent?: unknown };
    if (object.object === 'payment_intent') return object.id;
    if (typeof object.payment_intent === 'string') return object.payment_intent;
    // Of a page that was closed before anybody tried to pay.
    return object.object === 'checkout.session' ? object.id : null;
  };
  return {
    of(keys: readonly (string | null | undefined)[]): StripeEvent[] {
      const all = Object.values(stripe.events);
      for (const event of all.slice(read)) {
        const key = about(event);
        if (key !== null) byIntent.set(key, [...(byIntent.get(key) ?? []), event]);
      }
      read = all.length;
      return keys.flatMap((key) => (key ? (byIntent.get(key) ?? []) : []));
    },
  };
}

/** The part of the platform that hears events: what arrives at the hook, its worker, and the outbox. */
export function platformOf(payments: Payments, tenantId: string) {
  let clock = Date.now();
  const counts = { deliveries: 0, crashes: 0 };
  /** Lets an event in and works it off; false where the process died on the way. */
  const hear = async (event: StripeEvent, plan: CrashPlan | null): Promise<boolean> => {
    counts.deliveries += 1;
    const payload = JSON.stringify(event);
    const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: payments.secret });
    const lived = await mayCrash(plan, async () => {
      const now = new Date();
      const status = await receiveStripe(Buffer.from(payload), signature, now);
      if (status !== 200) throw new Error(`the hook answered ${status}`);
      await claimStripeEvent(event.id, now);
      await workStripeEvent(tenantId, event.id, now);
    });
    if (!lived) counts.crashes += 1;
    return lived;
  };
  const pending = async () =>
    (
      await collectionAt(paths.outbox(tenantId), outboxEntrySchema).where('state', '==', 'pending').get()
    ).docs.map(({ id }) => id);
  /** One round of the outbox, as its trigger and its schedule go about it; false where nothing was left. */
  const work = async (chance: Seeded | null): Promise<boolean> => {
    const ids = await pending();
    clock += 20 * MINUTE;
    const twice = ids.flatMap((id) => (chance?.may(0.2) ? [id, id] : [id]));
    for (const id of chance?.shuffled(twice) ?? twice) {
      const plan = chance?.may(0.15) ? crashPlan(chance) : null;
      if (!(await mayCrash(plan, () => workOutbox(tenantId, id, new Date(clock))))) counts.crashes += 1;
    }
    return ids.length > 0;
  };
  const dead = async () =>
    (
      await collectionAt(paths.outbox(tenantId), outboxEntrySchema).where('state', '==', 'dead').get()
    ).docs.map((one) => one.data().event.type);
  return { hear, work, dead, counts };
}
export const crashPlan = (chance: Seeded): CrashPlan => ({
  commits: chance.below(4),
  when: chance.may(0.5) ? 'before' : 'after',
});
