import { MINUTE } from '@evergrow/domain/kernel';
import { waitlistEntrySchema } from '@evergrow/domain/scheduling';
import { collectionGroupOf } from '../../kernel/collection.ts';
import { errorFacts, log } from '../../kernel/log.ts';
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
  for (const found of due.docs) {
    const tenantId = found.ref.parent.parent?.id;
    const { offer } = found.data();
    if (!tenantId || !offer) continue;
    await notePassed(tenantId, offer.bookingId, now).catch((error: unknown) => {
      log('ERROR', 'offer not lapsed', { tenant: tenantId, entryId: found.id, ...errorFacts(error) });
    });
  }
  return due.size;
}
