import type { ListingDraft } from '@evergrow/domain/catalog';
import { fileLimit, type SellerFile } from '@evergrow/domain/commerce/files';
import { useId, useRef, useState } from 'react';
import { fileSize } from '../../../lib/file-size.ts';
import { useLocale } from '../../../lib/locale.tsx';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { TextAreaField } from '../../../ui/text-field.tsx';
import { choiceOf } from '../chosen-product.tsx';
import classes from './files.module.css';
import { type Upload, uploadFile, wasCancelled } from './upload-file.ts';

type Props = {
  /** The product's part of the API. */
  path: string;
  listing: Pick<ListingDraft, 'options' | 'variants'>;
  /** What gets a new version; null: a new file. */
  of: SellerFile | null;
  onDone: () => void;
};

const every = '_';

/** Uploads a file or a new version of one: progress, cancelling, and trying again where it broke off. */
export function FileForm({ path, listing, of, onDone }: Props) {
  const t = useT('selling');
  const { locale } = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const progressId = useId();
  const [file, setFile] = useState<File | null>(null);
  const [variant, setVariant] = useState(every);
  const [notes, setNotes] = useState('');
  const [announce, setAnnounce] = useState(true);
  const [sent, setSent] = useState(0);
  const [upload, setUpload] = useState<Upload | null>(null);
  const [error, setError] = useState<unknown>(null);
  const tooLarge = file !== null && file.size > fileLimit;
  const isEmpty = file !== null && file.size === 0;

  async function send(chosen: File) {
    setError(null);
    setSent(0);
    const variantId = of ? of.variantId : variant === every ? null : variant;
    const started = uploadFile(path, chosen, { fileId: of?.id ?? null, variantId, notes, announce }, setSent);
    setUpload(started);
    try {
      await started.done;
      onDone();
    } catch (thrown) {
      if (!wasCancelled(thrown)) setError(thrown);
    } finally {
      setUpload(null);
    }
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (file && !tooLarge && !isEmpty) void send(file);
      }}
    >
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden
        onChange={(event) => {
          setFile(event.currentTarget.files?.[0] ?? null);
          setError(null);
        }}
      />
      <div className={classes.chosen}>
        <Button variant="default" disabled={upload !== null} onClick={() => input.current?.click()}>
          {t(file === null ? 'files.choose' : 'files.chooseOther')}
        </Button>
        <span>
          {file === null
            ? t('files.limit', { size: fileSize(fileLimit, locale) })
            : `${file.name} · ${fileSize(file.size, locale)}`}
        </span>
      </div>
      {tooLarge ? <p role="alert">{t('files.refusals.tooLarge')}</p> : null}
      {isEmpty ? <p role="alert">{t('files.refusals.empty')}</p> : null}
      {of === null && listing.variants.length > 0 ? (
        <SelectField
          label={t('files.variant')}
          value={variant}
          onChange={setVariant}
          options={[
            { value: every, label: t('files.everyVariant') },
            ...listing.variants.map(({ id, valueIds }) => ({
              value: id,
              label: choiceOf(listing, valueIds),
            })),
          ]}
        />
      ) : null}
      {of === null ? null : (
        <>
          <TextAreaField
            label={t('files.notes')}
            hint={t('files.notesHint')}
            optional
            maxLength={1_000}
            value={notes}
            onChange={setNotes}
          />
          <SwitchField
            label={t('files.announce')}
            hint={t('files.announceHint')}
            checked={announce}
            onChange={setAnnounce}
          />
        </>
      )}
      {upload === null || file === null ? null : (
        <div className={classes.progress}>
          <label htmlFor={progressId}>
            {t('files.progress', { sent: fileSize(sent, locale), size: fileSize(file.size, locale) })}
          </label>
          <progress id={progressId} value={sent} max={file.size} />
          <Button size="sm" variant="default" onClick={upload.cancel}>
            {t('files.cancel')}
          </Button>
        </div>
      )}
      <ErrorNote error={error} />
      <Button
        type="submit"
        fullWidth
        disabled={file === null || tooLarge || isEmpty}
        loading={upload !== null}
      >
        {t(error === null ? 'files.upload' : 'files.again')}
      </Button>
    </form>
  );
}
