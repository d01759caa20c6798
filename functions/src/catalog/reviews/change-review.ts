import {
  addReview,
  isShown,
  providerSchema,
  type Review,
  type ReviewModeration,
  reportReview,
  reviewSchema,
  withoutReview,
} from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { isAtLeast } from '@evergrow/domain/tenancy';
import type { WriteBatch } from 'firebase-admin/firestore';
import type { Acting } from '../../api/membership.ts';
import { audit } from '../../kernel/audit.ts';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { Refusal } from '../../kernel/refusal.ts';

type About = { acting: Acting; bookingId: string; actor: string; requestId: string; now: Date };

/** Changes a review that nobody else changed meanwhile, and what goes with it in the same commit. */
async function change(
  { acting, bookingId }: About,
  make: (review: Review, batch: WriteBatch) => Review | Promise<Review>,
): Promise<Review> {
  const { tenantId } = acting;
  return await optimistically(async () => {
    const snapshot = await documentAt(paths.review(tenantId, bookingId), reviewSchema).get();
    const review = snapshot.data();
    if (!review || !snapshot.updateTime) throw new Refusal('not_found');
    const batch = db().batch();
    const changed = await make(review, batch);
    if (changed === review) return review;
    const fields = reviewSchema.parse(changed);
    batch.update(snapshot.ref, { ...fields }, { lastUpdateTime: snapshot.updateTime });
    await batch.commit();
    return changed;
  });
}

/**
 * The provider's answer, replacing an earlier one; an empty text takes it back.
 * @throws Refusal('not_found') for who was not reviewed
 */
export async function replyToReview(about: About, text: string): Promise<Review> {
  const { member, role } = about.acting;
  return await change(about, (review) => {
    if (member?.uid !== review.providerId && !isAtLeast(role, 'admin')) throw new Refusal('not_found');
    return { ...review, reply: text === '' ? null : { text, at: about.now } };
  });
}

/** Brings a review before the admins. It stays until one of them decides. */
export async function complainAbout(about: About, reason: string): Promise<Review> {
  const { acting, bookingId, actor, requestId, now } = about;
  return await change(about, (review, batch) => {
    if (!isShown(review)) throw new Refusal('not_found');
    audit(
      batch,
      acting.tenantId,
      { action: 'review.reported', actor, target: `review/${bookingId}`, requestId },
      now,
    );
    return reportReview(review, { by: actor, reason, at: now });
  });
}

const standingAfter = { hide: 'hidden', restore: 'kept', keep: 'kept' } as const;

/**
 * An admin's decision. Hidden reviews are not shown and do not count: the provider's rating moves in the same commit.
 * Deciding the same again changes nothing.
 */
export async function moderateReview(about: About, { decision, reason }: ReviewModeration): Promise<Review> {
  const { acting, bookingId, actor, requestId, now } = about;
  return await change(about, async (review, batch) => {
    const standing = standingAfter[decision];
    if (standing === review.standing) return review;
    const changed = { ...review, standing };
    if (isShown(changed) !== isShown(review)) {
      await moveRating(batch, acting.tenantId, review, isShown(changed) ? addReview : withoutReview);
    }
    const facts = { actor, target: `review/${bookingId}`, reason: `${decision}: ${reason}`, requestId };
    audit(batch, acting.tenantId, { action: 'review.moderated', ...facts }, now);
    return changed;
  });
}

/** A provider who is gone has no rating to move. */
async function moveRating(
  batch: WriteBatch,
  tenantId: string,
  { providerId, stars }: Review,
  move: typeof addReview,
): Promise<void> {
  const snapshot = await documentAt(paths.provider(tenantId, providerId), providerSchema).get();
  const provider = snapshot.data();
  if (!provider || !snapshot.updateTime) return;
  batch.update(
    snapshot.ref,
    { rating: move(provider.rating, stars) },
    { lastUpdateTime: snapshot.updateTime },
  );
}
