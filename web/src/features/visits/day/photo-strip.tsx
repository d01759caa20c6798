import { type PhotoKind, pictureSide, type VisitView } from '@evergrow/domain/visits';
import { IconCamera, IconCloudUp, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { toast } from '../../../lib/toast.ts';
import { imageProblem, imageTypes, scaled } from '../../../lib/upload-image.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import type { VisitAct } from '../outbox/visit-act.ts';
import { Picture } from '../picture.tsx';
import classes from './photos.module.css';
import { Section } from './section.tsx';

type Props = {
  photos: VisitView['photos'];
  acts: readonly VisitAct[];
  onAct: (act: VisitAct) => Promise<void>;
};

/** Photos before and after: taken, scaled, kept on the phone and sent when there is a network. */
export function PhotoStrip({ photos, acts, onAct }: Props) {
  const t = useT('visits');
  return (
    <Section title={t('photos.title')}>
      {(['before', 'after'] as const).map((kind) => (
        <PhotoRow
          key={kind}
          kind={kind}
          photos={photos.filter((photo) => photo.kind === kind)}
          waiting={acts.filter((act) => act.kind === 'photo').filter(({ photo }) => photo === kind)}
          onAct={onAct}
        />
      ))}
    </Section>
  );
}

type RowProps = {
  kind: PhotoKind;
  photos: VisitView['photos'];
  waiting: readonly Extract<VisitAct, { kind: 'photo' }>[];
  onAct: Props['onAct'];
};

function PhotoRow({ kind, photos, waiting, onAct }: RowProps) {
  const t = useT('visits');
  const words = useT('app');
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<'type' | 'size' | null>(null);
  const take = useAction(async (file: File) => {
    const takenAt = new Date().toISOString();
    const picture = await scaled(file, pictureSide, 'image/jpeg');
    await onAct({ kind: 'photo', photo: kind, uploadId: crypto.randomUUID(), takenAt, file: picture });
  });
  const choose = async (files: readonly File[]) => {
    for (const file of files) {
      const problem = imageProblem(file);
      setWrong(problem);
      if (problem === null) await take.run(file);
    }
  };
  const remove = (photoId: string) => {
    void onAct({ kind: 'removePhoto', photoId });
    toast({ message: t('photos.removed') });
  };
  return (
    <div className={classes.row}>
      <h5>{t(`photos.${kind}`)}</h5>
      <ul className={classes.photos}>
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <Picture path={photo.thumbnailPath} alt={t(`photos.alt.${kind}`, { number: index + 1 })} />
            <button
              type="button"
              className={classes.remove}
              aria-label={t('photos.remove', { number: index + 1 })}
              onClick={() => remove(photo.id)}
            >
              <IconX size={18} aria-hidden />
            </button>
          </li>
        ))}
        {waiting.map(({ uploadId, file }) => (
          <li key={uploadId} data-waiting>
            <LocalPicture file={file} alt={t('photos.waiting')} />
            <span className={classes.cloud}>
              <IconCloudUp size={18} aria-hidden />
            </span>
          </li>
        ))}
        <li>
          <input
            ref={input}
            type="file"
            className="visually-hidden"
            tabIndex={-1}
            aria-hidden
            multiple
            accept={imageTypes.join(',')}
            capture="environment"
            data-kind={kind}
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              void choose(files);
            }}
          />
          <Button
            variant="default"
            icon={<IconCamera size={20} aria-hidden />}
            loading={take.pending}
            onClick={() => input.current?.click()}
          >
            {t(`photos.take.${kind}`)}
          </Button>
        </li>
      </ul>
      {wrong === null ? null : (
        <p className={classes.error} role="alert">
          {words(`image.${wrong}`, { size: 15 })}
        </p>
      )}
      <ErrorNote error={take.error} />
    </div>
  );
}

/** A picture still on this device. */
function LocalPicture({ file, alt }: { file: Blob; alt: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url === null ? null : <img src={url} alt={alt} />;
}
