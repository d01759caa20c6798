import { IconPhotoUp, IconTrash } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { imageLimit, imageProblem, imageTypes, uploadImage } from '../lib/upload-image.ts';
import { useAction } from '../lib/use-action.ts';
import { useFormat } from '../lib/use-format.ts';
import { useT } from '../lib/use-t.tsx';
import { Avatar } from './avatar.tsx';
import { Button } from './button.tsx';
import { ErrorNote } from './error-note.tsx';
import classes from './image-field.module.css';

type Props = {
  label: string;
  hint: string;
  /** Whose picture it is: the initials are drawn without one. */
  name: string;
  /** What decides the colour of the initials. */
  seed?: string;
  /** The colour the initials of a business stand on. */
  accent?: string;
  kind: 'photo' | 'logo';
  /** Storage folder uploads go to. */
  folder: string;
  /** Storage path of the picture, null without one. */
  value: string | null;
  onChange: (path: string | null) => void;
};

/** A picture: chosen from the device, checked, scaled down and uploaded, shown at once. */
export function ImageField({ label, hint, name, seed, accent, kind, folder, value, onChange }: Props) {
  const t = useT('app');
  const format = useFormat();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [preview, setPreview] = useState<string | null>(null);
  const [wrong, setWrong] = useState<'type' | 'size' | null>(null);
  useEffect(() => () => URL.revokeObjectURL(preview ?? ''), [preview]);
  const upload = useAction(async (file: File) => onChange(await uploadImage(folder, file, kind)));
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const problem = imageProblem(file);
    setWrong(problem);
    if (problem !== null) return;
    setPreview(URL.createObjectURL(file));
    await upload.run(file);
    setPreview(null);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser
    <div
      className={classes.field}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void choose(event.dataTransfer.files[0]);
      }}
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-hint`}
    >
      <Avatar
        name={name}
        {...(seed && { seed })}
        {...(accent && { accent })}
        src={preview}
        path={value}
        size={88}
      />
      <div className={classes.words}>
        <span id={`${id}-label`} className={classes.label}>
          {label}
        </span>
        <p id={`${id}-hint`} className={classes.hint}>
          {hint}
        </p>
        <div className={classes.actions}>
          <input
            ref={input}
            type="file"
            className="visually-hidden"
            tabIndex={-1}
            aria-hidden
            accept={imageTypes.join(',')}
            onChange={(event) => {
              void choose(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
          <Button
            size="sm"
            variant="default"
            loading={upload.pending}
            icon={<IconPhotoUp size={18} aria-hidden />}
            onClick={() => input.current?.click()}
          >
            {upload.pending ? t('image.uploading') : t(value === null ? 'image.choose' : 'image.replace')}
          </Button>
          {value === null ? null : (
            <Button
              size="sm"
              variant="subtle"
              icon={<IconTrash size={18} aria-hidden />}
              onClick={() => onChange(null)}
            >
              {t('remove')}
            </Button>
          )}
        </div>
        {wrong === null ? null : (
          <p className={classes.error} role="alert">
            {t(`image.${wrong}`, { size: format.number(imageLimit / 1024 / 1024) })}
          </p>
        )}
        <ErrorNote error={upload.error} />
      </div>
    </div>
  );
}
