import { paths } from '@evergrow/domain/kernel';
import { seriesSchema } from '@evergrow/domain/scheduling';
import { stripe } from '../../adapters/stripe.ts';
import { collectionAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { errorFacts, log } from '../../kernel/log.ts';
import { pagesOf } from '../../kernel/pages-of.ts';
import { entriesOf } from '../waitlist/waitlist-store.ts';

/**
 * Ends everything that would go on for somebody who leaves: their series book and charge nothing more, the cards kept
 * for them are given back, and they wait for nothing. Doing it again does no harm.
 */
export async function forgetSeries(tenantId: string, uid: string, now: Date): Promise<void> {
  const series = collectionAt(paths.seriesList(tenantId), seriesSchema).where('clientUid', '==', uid);
  for await (const page of pagesOf(series)) {
    for (const found of page) {
      const { card } = found.data();
      if (card) await giveCardBack(card.paymentMethodId);
      const ended = {
        status: 'ended',
        card: null,
        place: null,
        nextChargeAt: null,
        conflicts: [],
        updatedAt: now,
      };
      await found.ref.update(ended);
    }
  }
  for await (const page of pagesOf(entriesOf(tenantId).where('clientUid', '==', uid))) {
    const batch = db().batch();
    for (const found of page) batch.delete(found.ref);
    await batch.commit();
  }
}

async function giveCardBack(paymentMethodId: string): Promise<void> {
  await stripe()
    .paymentMethods.detach(paymentMethodId)
    .catch((error: unknown) => {
      // Given back before: one card can serve several series.
      log('INFO', 'card was not kept any more', errorFacts(error));
    });
}
