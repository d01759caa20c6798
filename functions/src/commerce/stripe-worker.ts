import { paths } from '@evergrow/domain/kernel';
import { maxAttempts } from '@evergrow/domain/operations';
import { audit } from '../kernel/audit.ts';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { errorFacts, log } from '../kernel/log.ts';
import { Refusal } from '../kernel/refusal.ts';
import { handleStripeEvent } from './handle-stripe-event.ts';
import { type StripeEvent, stripeEventSchema } from './stripe-event.ts';

/**
 * Works one stored event off. It may run any number of times: every effect behind it looks at the present state.
 * What fails stays `received` and is tried again by the schedule; what does not fit its order is audited for a person.
 */
export async function workStripeEvent(tenantId: string, eventId: string, now: Date): Promise<void> {
  const reference = documentAt(paths.stripeEvent(tenantId, eventId), stripeEventSchema);
  const event = (await reference.get()).data();
  if (event?.state !== 'received') return;
  try {
    const known = await handleStripeEvent({ tenantId, event, now });
    await reference.update({ state: known ? 'handled' : 'kept' });
  } catch (error) {
    const attempts = event.attempts + 1;
    log('ERROR', 'stripe event failed', { tenant: tenantId, eventId, attempts, ...errorFacts(error) });
    const passes =
      error instanceof Refusal && (error.code === 'unavailable' || error.code === 'payment_unavailable');
    const hopeless = error instanceof Refusal && !passes;
    const batch = db().batch();
    batch.update(reference, { attempts, ...(hopeless || attempts >= maxAttempts ? { state: 'kept' } : {}) });
    if (hopeless) {
      const reason = `${event.type}: ${error.code}`;
      audit(
        batch,
        tenantId,
        { action: 'webhook.refused', actor: 'system', target: targetOf(event), reason },
        now,
      );
    }
    await batch.commit();
  }
}

/** What a person has to look at. */
function targetOf({ orderId, subscriptionId, objectId }: StripeEvent): string {
  if (orderId !== null) return `order/${orderId}`;
  return subscriptionId === null ? `stripe/${objectId}`.slice(0, 200) : `subscription/${subscriptionId}`;
}
