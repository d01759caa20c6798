import { MINUTE } from '@evergrow/domain/kernel';
import { collectionGroupOf } from '../kernel/collection.ts';
import { stripeEventSchema } from './stripe-event.ts';
import { workStripeEvent } from './stripe-worker.ts';

/** Works off what arrived over a minute ago and was not handled: its trigger died or Stripe did not answer. */
export async function retryStripeEvents(now: Date): Promise<number> {
  const due = await collectionGroupOf('stripeEvents', stripeEventSchema)
    .where('state', '==', 'received')
    .where('receivedAt', '<=', new Date(now.getTime() - MINUTE))
    .orderBy('receivedAt')
    .limit(100)
    .get();
  for (const found of due.docs) {
    const tenantId = found.ref.parent.parent?.id;
    if (tenantId) await workStripeEvent(tenantId, found.id, now);
  }
  return due.size;
}
