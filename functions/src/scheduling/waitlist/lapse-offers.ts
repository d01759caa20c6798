import { MINUTE } from '@evergrow/domain/kernel';
import { waitlistEntrySchema } from '@evergrow/domain/scheduling';
import { collectionGroupOf } from '../../kernel/collection.ts';
import { eachDue } from '../../kernel/each-due.ts';
import { notePassed } from './offer-freed.ts';

/**
 * Puts back in line whose offer ran out without the end of its hold having told so, e.g. because it was never placed; run
 * every hour.
 */
export async function lapseOffers(now: Date): Promise<number> {
  const due = await collectionGroupOf('waitlistEntries', waitlistEntrySchema)
    .where('status', '==', 'offered')
    .where('offer.expiresAt', '<=', new Date(now.getTime() - 10 * MINUTE))
    .orderBy('offer.expiresAt')
    .limit(200)
    .get();
  return await eachDue(due, async (tenantId, found) => {
    const { offer } = found.data();
    if (offer) await notePassed(tenantId, offer.bookingId, now);
  });
}
