import { type ReviewPhoto, reviewSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { collectionAt } from '../../kernel/collection.ts';
import { pagesOf } from '../../kernel/pages-of.ts';
import { newToken } from '../../kernel/random.ts';
import { bucket } from '../../visits/bucket.ts';
import { drawPicture } from '../../visits/picture.ts';

const folder = (tenantId: string, bookingId: string) => `tenants/${tenantId}/reviews/${bookingId}/`;

/**
 * Stores what a picture shows, drawn anew: nothing of what cameras write into files is kept. Its name cannot be guessed.
 * @throws Refusal('file_refused')
 */
export async function keepReviewPhoto(
  tenantId: string,
  bookingId: string,
  base64: string,
): Promise<ReviewPhoto> {
  const { full, small, width, height } = await drawPicture(Buffer.from(base64, 'base64'));
  const name = `${folder(tenantId, bookingId)}${newToken()}`;
  const [path, thumbnailPath] = [`${name}.jpg`, `${name}-small.jpg`];
  const options = {
    resumable: false,
    metadata: { contentType: 'image/jpeg', cacheControl: 'public,max-age=3600' },
  };
  await Promise.all([
    bucket().file(path).save(full, options),
    bucket().file(thumbnailPath).save(small, options),
  ]);
  return { path, thumbnailPath, width, height };
}

/** Deletes a photo. Doing it again changes nothing. */
export async function forgetReviewPhoto({ path, thumbnailPath }: ReviewPhoto): Promise<void> {
  for (const each of [path, thumbnailPath]) await bucket().file(each).delete({ ignoreNotFound: true });
}

/** Deletes the photos of everything somebody has reviewed. */
export async function forgetReviewPhotosOf(tenantId: string, uid: string): Promise<void> {
  const written = collectionAt(paths.reviews(tenantId), reviewSchema).where('clientUid', '==', uid);
  for await (const page of pagesOf(written)) {
    for (const found of page) {
      const { photo } = found.data();
      if (!photo) continue;
      await forgetReviewPhoto(photo);
      await found.ref.update({ photo: null });
    }
  }
}
