import { paths } from '@evergrow/domain/kernel';
import { maxAttempts } from '@evergrow/domain/operations';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { errorFacts, log } from '../kernel/log.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import { askWhatAbout } from './stripe/about-event.ts';
import { stripeEventSchema, unclaimedEventSchema } from './stripe-event.ts';

/**
 * Finds out whose an event is that does not say so itself, as disputes do not, and hands it to them. It may run any
 * number of times. What is nobody's stays where it is.
 */
export async function claimStripeEvent(eventId: string, now: Date): Promise<void> {
  const reference = documentAt(paths.unclaimedStripeEvent(eventId), unclaimedEventSchema);
  const event = (await reference.get()).data();
  if (event?.state !== 'received') return;
  try {
    const about = event.account === null ? await askWhatAbout(event.type, event.objectId) : null;
    if (!about) {
      await reference.update({ state: 'kept' });
      return;
    }
    const { tenantId, ...whose } = about;
    const { why: _, ...came } = event;
    const claimed = documentAt(paths.stripeEvent(tenantId, eventId), stripeEventSchema);
    await claimed.create({ ...came, ...whose, receivedAt: now, attempts: 0 }).catch((error: unknown) => {
      if (!isLostRace(error)) throw error;
    });
    await reference.delete();
  } catch (error) {
    const attempts = event.attempts + 1;
    log('ERROR', 'stripe event not claimed', { eventId, attempts, ...errorFacts(error) });
    const batch = db().batch();
    batch.update(reference, { attempts, state: attempts >= maxAttempts ? 'kept' : 'received' });
    await batch.commit();
  }
}
