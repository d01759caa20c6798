import { listingStorage, type Picture, type PictureSize } from '@evergrow/domain/catalog';
import { IconPhoto } from '@tabler/icons-react';
import { useTenant } from '../../app/tenant-context.tsx';
import { usePicture } from '../visits/use-picture.ts';
import classes from './selling.module.css';

type Props = { offeringId: string; picture: Picture | null; size?: PictureSize };

/** A product's picture as who edits it sees it, on sale or not. The words beside it say what it is. */
export function StaffPicture({ offeringId, picture, size = 160 }: Props) {
  const { id } = useTenant();
  const { url } = usePicture(
    picture === null ? null : listingStorage.picture(id, offeringId, picture.id, size),
  );
  return (
    <span className={classes.thumbnail} aria-hidden>
      {url === null ? <IconPhoto size={22} /> : <img src={url} alt="" draggable={false} />}
    </span>
  );
}
