import { MINUTE, paths } from '@evergrow/domain/kernel';
import { collectionAt, collectionGroupOf } from '../kernel/collection.ts';
import { claimStripeEvent } from './claim-stripe-event.ts';
import { stripeEventSchema, unclaimedEventSchema } from './stripe-event.ts';
import { workStripeEvent } from './stripe-worker.ts';

/** Works off what arrived over a minute ago and was not handled: its trigger died or Stripe did not answer. */
export async function retryStripeEvents(now: Date): Promise<number> {
  const before = new Date(now.getTime() - MINUTE);
  const unclaimed = await collectionAt(paths.unclaimedStripeEvents(), unclaimedEventSchema)
    .where('state', '==', 'received')
    .where('receivedAt', '<=', before)
    .orderBy('receivedAt')
    .limit(100)
    .get();
  for (const { id } of unclaimed.docs) await claimStripeEvent(id, now);
  const due = await collectionGroupOf('stripeEvents', stripeEventSchema)
    .where('state', '==', 'received')
    .where('receivedAt', '<=', before)
    .orderBy('receivedAt')
    .limit(100)
    .get();
  for (const found of due.docs) {
    const tenantId = found.ref.parent.parent?.id;
    if (tenantId) await workStripeEvent(tenantId, found.id, now);
  }
  return due.size;
}
