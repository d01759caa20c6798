import { IconPhotoPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { imageLimit, imageProblem, imageTypes, scaled } from '../../lib/upload-image.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import classes from './review-form.module.css';

type Props = { onChange: (photo: Blob | null) => void };

/** A picture to go with a review: chosen, scaled down and drawn anew on the device, shown before it is sent. */
export function ReviewPhotoField({ onChange }: Props) {
  const t = useT('scheduling');
  const tApp = useT('app');
  const format = useFormat();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [preview, setPreview] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  useEffect(() => () => URL.revokeObjectURL(preview ?? ''), [preview]);
  const take = (photo: Blob | null) => {
    setPreview(photo ? URL.createObjectURL(photo) : null);
    onChange(photo);
  };
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const problem = imageProblem(file);
    const megabytes = format.number(imageLimit / 1024 / 1024);
    setWrong(problem === null ? null : t(`review.photoProblems.${problem}`, { megabytes }));
    if (problem !== null) return;
    try {
      take(await scaled(file, 1280, 'image/jpeg'));
    } catch {
      setWrong(t('review.photoProblems.type', { megabytes }));
    }
  };
  return (
    <div className={classes.photo}>
      <input
        ref={input}
        id={id}
        type="file"
        accept={imageTypes.join(',')}
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('review.photo')}
        onChange={(event) => {
          void choose(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {preview ? <img src={preview} alt={t('review.photoChosen')} /> : null}
      <Button
        size="sm"
        variant="default"
        icon={<IconPhotoPlus size={18} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {preview ? t('review.photoOther') : t('review.photoAdd')}
      </Button>
      {preview ? (
        <Button
          size="sm"
          variant="subtle"
          icon={<IconTrash size={18} aria-hidden />}
          onClick={() => take(null)}
        >
          {tApp('remove')}
        </Button>
      ) : null}
      {wrong ? <p role="alert">{wrong}</p> : null}
    </div>
  );
}

/** A picture as base64, which is how it goes with the review. */
export async function base64Of(photo: Blob): Promise<string> {
  const bytes = new Uint8Array(await photo.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
