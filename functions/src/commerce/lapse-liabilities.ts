import {
  bookLapsedCredits,
  bookLapsedGiftCard,
  creditGrantSchema,
  lapseCredits,
  type Named,
} from '@evergrow/domain/commerce';
import { giftCardSchema, lapseGiftCard } from '@evergrow/domain/pricing';
import type { QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { collectionGroupOf } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import { bookEntry } from './ledger/ledger-store.ts';

/** Of each, in one run. What is left comes with the next. */
const perRun = 200;

/**
 * Books what is owed for credits and gift cards that nobody can use any more as earned, over all tenants; run every hour,
 * and so on the day they end. Each once: the card or the credits and the entry change in one commit.
 */
export async function lapseLiabilities(now: Date): Promise<number> {
  const grants = await endedGrants(now);
  for (const found of grants.docs) {
    const after = lapseCredits(found.data(), now);
    await write(found, after, bookLapsedCredits(found.id, found.data(), after, now));
  }
  const cards = await endedCards(now);
  for (const found of cards.docs) {
    const after = lapseGiftCard(found.data(), now);
    await write(found, after, bookLapsedGiftCard(found.id, found.data(), after, now));
  }
  return grants.size + cards.size;
}

const endedGrants = (now: Date) =>
  collectionGroupOf('creditGrants', creditGrantSchema)
    .where('isLapsed', '==', false)
    .where('expiresAt', '<=', now)
    .orderBy('expiresAt')
    .limit(perRun)
    .get();

const endedCards = (now: Date) =>
  collectionGroupOf('giftCards', giftCardSchema)
    .where('isLapsed', '==', false)
    .where('endsAt', '<=', now)
    .orderBy('endsAt')
    .limit(perRun)
    .get();

async function write(
  { ref, updateTime }: QueryDocumentSnapshot,
  after: object,
  booked: readonly Named[],
): Promise<void> {
  const tenantId = ref.parent.parent?.id;
  if (!tenantId) return;
  const batch = db().batch();
  batch.update(ref, { ...after }, { lastUpdateTime: updateTime });
  for (const { id, entry } of booked) bookEntry(batch, tenantId, id, entry);
  await batch.commit().catch((error: unknown) => {
    // Used or corrected meanwhile: the next run looks again.
    if (!isLostRace(error)) throw error;
  });
}
