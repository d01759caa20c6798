import {
  addReview,
  providerSchema,
  publicAuthorName,
  type ReviewInput,
  reviewSchema,
} from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { reviewRefusal } from '@evergrow/domain/scheduling';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { measure } from '../../kernel/measure.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { holdBooking } from '../../scheduling/booking-store.ts';
import { forgetReviewPhoto, keepReviewPhoto } from './review-photos.ts';

/**
 * One review per completed booking; the provider's rating moves with it in the same commit.
 * @throws Refusal('not_found' | 'not_completed' | 'already_reviewed' | 'file_refused')
 */
export async function reviewBooking(
  tenantId: string,
  bookingId: string,
  client: { uid: string; displayName: string },
  input: ReviewInput,
  now: Date,
): Promise<void> {
  const refused = reviewRefusal((await holdBooking(tenantId, bookingId)).data, client.uid);
  if (refused) throw new Refusal(refused);
  const photo = input.photo === null ? null : await keepReviewPhoto(tenantId, bookingId, input.photo);
  await optimistically(async () => {
    const held = await holdBooking(tenantId, bookingId);
    const refusal = reviewRefusal(held.data, client.uid);
    if (refusal) throw new Refusal(refusal);
    const { providerId } = held.data;
    const reference = documentAt(paths.provider(tenantId, providerId), providerSchema);
    const snapshot = await reference.get();
    const provider = snapshot.data();
    const batch = db().batch();
    batch.create(documentAt(paths.review(tenantId, bookingId), reviewSchema), {
      stars: input.stars,
      text: input.text,
      photo,
      providerId,
      clientUid: client.uid,
      authorName: publicAuthorName(client.displayName),
      reply: null,
      standing: 'none',
      reports: [],
      createdAt: now,
    });
    batch.update(held.reference, { reviewed: true, updatedAt: now }, { lastUpdateTime: held.version });
    if (provider && snapshot.updateTime) {
      const rating = addReview(provider.rating, input.stars);
      batch.update(reference, { rating }, { lastUpdateTime: snapshot.updateTime });
    }
    tell(batch, tenantId, { type: 'review.received', bookingId }, now);
    measure(batch, tenantId, { reviews: 1 }, now);
    await batch.commit();
  }).catch(async (error: unknown) => {
    if (photo) await forgetReviewPhoto(photo);
    throw error;
  });
}
