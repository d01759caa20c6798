import { providerSchema, type Review, ratingFrom } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { pagesOf } from '../../kernel/pages-of.ts';

/**
 * Counts a provider's rating anew from all their reviews: for data that was restored or changed by hand. Reads every
 * review once. Nothing is written where it was right.
 * @returns whether it was wrong
 */
export async function recountRating(tenantId: string, providerId: string): Promise<boolean> {
  return await optimistically(async () => {
    const snapshot = await documentAt(paths.provider(tenantId, providerId), providerSchema).get();
    const provider = snapshot.data();
    if (!provider || !snapshot.updateTime) return false;
    const counted: Pick<Review, 'stars' | 'standing'>[] = [];
    const all = db().collection(paths.reviews(tenantId)).where('providerId', '==', providerId);
    for await (const page of pagesOf(all)) {
      for (const found of page) counted.push({ stars: found.get('stars'), standing: found.get('standing') });
    }
    const rating = ratingFrom(counted);
    if (rating.count === provider.rating.count && rating.sum === provider.rating.sum) return false;
    await snapshot.ref.update({ rating }, { lastUpdateTime: snapshot.updateTime });
    return true;
  });
}
