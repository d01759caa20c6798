import { IconPhotoOff } from '@tabler/icons-react';
import { Skeleton } from '../../ui/skeleton.tsx';
import { usePicture } from './use-picture.ts';

/** A picture of a visit, for those who may see it. */
export function Picture({ path, alt }: { path: string; alt: string }) {
  const { url, failed } = usePicture(path);
  if (failed) return <IconPhotoOff aria-label={alt} />;
  return url === null ? <Skeleton height={96} radius={12} /> : <img src={url} alt={alt} />;
}
