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
import { eachDue } from '../kernel/each-due.ts';
import { db } from '../kernel/firebase.ts';
import { bookEntry } from './ledger/ledger-store.ts';

/** Of each, in one run. What is left comes with the next. */
const perRun = 200;

/**
 * Books what is owed for credits and gift cards that nobody can use any more as earned, over all tenants; run every hour,
 * and so on the day they end. Each once: the card or the credits and the entry change in one commit.
 */
export async function lapseLiabilities(now: Date): Promise<number> {
  const grants = await eachDue(await endedGrants(now), (tenantId, found) => {
    const after = lapseCredits(found.data(), now);
    return write(tenantId, found, after, bookLapsedCredits(found.id, found.data(), after, now));
  });
  const cards = await eachDue(await endedCards(now), (tenantId, found) => {
    const after = lapseGiftCard(found.data(), now);
    return write(tenantId, found, after, bookLapsedGiftCard(found.id, found.data(), after, now));
  });
  return grants + cards;
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
  tenantId: string,
  { ref, updateTime }: QueryDocumentSnapshot,
  after: object,
  booked: readonly Named[],
): Promise<void> {
  const batch = db().batch();
  batch.update(ref, { ...after }, { lastUpdateTime: updateTime });
  for (const { id, entry } of booked) bookEntry(batch, tenantId, id, entry);
  await batch.commit();
}
