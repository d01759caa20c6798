import type { ReviewPhoto as Photo } from '@evergrow/domain/catalog';
import { useStorageUrl } from '../../../lib/use-storage-url.ts';
import { useT } from '../../../lib/use-t.tsx';
import classes from '../review-list.module.css';

/** A photo of a review, small; the whole of it opens in a tab of its own. */
export function ReviewPhoto({ photo, author }: { photo: Photo; author: string }) {
  const t = useT('reviews');
  const small = useStorageUrl(photo.thumbnailPath);
  const full = useStorageUrl(photo.path);
  if (small === null || full === null) return null;
  return (
    <a href={full} target="_blank" rel="noreferrer" className={classes.photo}>
      <img
        src={small}
        alt={t('photoBy', { name: author })}
        loading="lazy"
        width={96}
        height={Math.round((96 * photo.height) / photo.width)}
      />
    </a>
  );
}
