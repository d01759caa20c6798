import type { Picture } from '@evergrow/domain/catalog';
import { IconArrowDown, IconArrowUp, IconPhotoUp, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { imageLimit, imageProblem, imageTypes } from '../../../lib/upload-image.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from '../selling.module.css';
import { StaffPicture } from '../staff-picture.tsx';
import { uploadPicture } from './upload-picture.ts';

type Props = {
  offeringId: string;
  value: readonly Picture[];
  /** Given what there is by then: several are uploaded one after the other. */
  onChange: (change: (now: readonly Picture[]) => readonly Picture[]) => void;
  error: string | null;
};

const most = 12;

const moved = (pictures: readonly Picture[], from: number, to: number): readonly Picture[] => {
  const picture = pictures[from];
  if (!picture || to < 0 || to >= pictures.length) return pictures;
  const others = pictures.filter((_, index) => index !== from);
  return [...others.slice(0, to), picture, ...others.slice(to)];
};

/** A product's pictures, the first of them its face: uploaded, described, put in order by dragging or by keys. */
export function PictureFields({ offeringId, value, onChange, error }: Props) {
  const t = useT('selling');
  const app = useT('app');
  const format = useFormat();
  const tenant = useTenant();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [wrong, setWrong] = useState<'type' | 'size' | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const upload = useAction(async (files: readonly File[]) => {
    for (const file of files) {
      const problem = imageProblem(file);
      setWrong(problem);
      if (problem !== null) continue;
      const picture = await uploadPicture(tenant.id, offeringId, file);
      onChange((now) => (now.some(({ id }) => id === picture.id) ? now : [...now, picture].slice(0, most)));
    }
  });
  const move = (from: number, to: number) => {
    onChange((now) => moved(now, from, to));
    setSaid(t('pictures.moved', { number: to + 1, count: value.length }));
    // The picture moved, and the focus goes with it.
    const name = to < from ? 'up' : 'down';
    requestAnimationFrame(() =>
      list.current?.children[to]?.querySelector<HTMLElement>(`[data-move="${name}"]`)?.focus(),
    );
  };
  return (
    <>
      <ul ref={list} className={classes.pictures} aria-label={t('pictures.title')}>
        {value.map((picture, index) => (
          <li
            key={picture.id}
            className={classes.picture}
            data-over={over === index || undefined}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              setDragged(index);
            }}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(index);
            }}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
            onDrop={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              move(dragged, index);
              setDragged(null);
              setOver(null);
            }}
          >
            <StaffPicture offeringId={offeringId} picture={picture} />
            <TextField
              label={t('pictures.alt', { number: index + 1 })}
              optional
              maxLength={160}
              value={picture.alt}
              onChange={(alt) =>
                onChange((now) => now.map((other) => (other.id === picture.id ? { ...other, alt } : other)))
              }
            />
            <span className={classes.pictureActions}>
              <Button
                size="sm"
                variant="subtle"
                data-move="up"
                disabled={index === 0}
                icon={<IconArrowUp size={18} aria-hidden />}
                aria-label={t('pictures.up', { number: index + 1 })}
                onClick={() => move(index, index - 1)}
              />
              <Button
                size="sm"
                variant="subtle"
                data-move="down"
                disabled={index === value.length - 1}
                icon={<IconArrowDown size={18} aria-hidden />}
                aria-label={t('pictures.down', { number: index + 1 })}
                onClick={() => move(index, index + 1)}
              />
              <Button
                size="sm"
                variant="subtle"
                icon={<IconTrash size={18} aria-hidden />}
                aria-label={t('pictures.remove', { number: index + 1 })}
                onClick={() => onChange((now) => now.filter(({ id }) => id !== picture.id))}
              />
            </span>
          </li>
        ))}
      </ul>
      <span className="visually-hidden" role="status">
        {said}
      </span>
      {value.length < most ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: the button within does the same
        <div
          className={classes.drop}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            if (dragged === null) void upload.run([...event.dataTransfer.files]);
          }}
        >
          <input
            ref={input}
            type="file"
            multiple
            className="visually-hidden"
            tabIndex={-1}
            aria-hidden
            accept={imageTypes.join(',')}
            onChange={(event) => {
              void upload.run([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
          <Button
            variant="default"
            loading={upload.pending}
            icon={<IconPhotoUp size={20} aria-hidden />}
            onClick={() => input.current?.click()}
          >
            {upload.pending ? app('image.uploading') : t('pictures.add')}
          </Button>
          {t('pictures.hint')}
        </div>
      ) : null}
      {wrong === null ? null : (
        <p role="alert">{app(`image.${wrong}`, { size: format.number(imageLimit / 1024 / 1024) })}</p>
      )}
      {error ? <p role="alert">{error}</p> : null}
      <ErrorNote error={upload.error} />
    </>
  );
}
