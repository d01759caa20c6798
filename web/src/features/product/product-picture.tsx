import { listingStorage, type Picture, type PictureSize } from '@evergrow/domain/catalog';
import { useTenant } from '../../app/tenant-context.tsx';
import { useStorageUrl } from '../../lib/use-storage-url.ts';

type Props = {
  offeringId: string;
  picture: Picture;
  size: PictureSize;
  /** The first of a page is fetched at once, the others when they come into sight. */
  eager?: boolean;
  /** Left out where the words beside it say the same. */
  decorative?: boolean;
  className?: string | undefined;
};

/** A picture of a product; its room is kept while it is fetched. */
export function ProductPicture({ offeringId, picture, size, eager, decorative, className }: Props) {
  const { id } = useTenant();
  const url = useStorageUrl(listingStorage.picture(id, offeringId, picture.id, size));
  const { width, height, alt } = picture;
  return (
    <img
      src={url ?? undefined}
      alt={decorative ? '' : alt}
      width={width}
      height={height}
      className={className}
      loading={eager ? 'eager' : 'lazy'}
      {...(eager && { fetchPriority: 'high' as const })}
    />
  );
}
