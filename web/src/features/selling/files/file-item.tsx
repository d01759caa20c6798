import type { ListingDraft } from '@evergrow/domain/catalog';
import type { SellerFile } from '@evergrow/domain/commerce/files';
import { useState } from 'react';
import { api } from '../../../lib/api.ts';
import { fileSize } from '../../../lib/file-size.ts';
import { useLocale } from '../../../lib/locale.tsx';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ActionForm } from '../../../ui/action-form.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { RowText } from '../../../ui/row-text.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { choiceOf } from '../chosen-product.tsx';
import classes from './files.module.css';

type Props = {
  file: SellerFile;
  path: string;
  listing: Pick<ListingDraft, 'options' | 'variants'>;
  onNewVersion: () => void;
  onChange: () => void;
};
type Version = SellerFile['versions'][number];

const tones = { checking: 'neutral', ready: 'success', refused: 'danger' } as const;

/** One file with its versions, the latest first. */
export function FileItem({ file, path, listing, onNewVersion, onChange }: Props) {
  const t = useT('selling');
  const [removing, setRemoving] = useState(false);
  const remove = useAction(async () => {
    await api.delete(`${path}/files/${file.id}`);
    setRemoving(false);
    toast({ message: t('files.removed') });
    onChange();
  });
  const variant = listing.variants.find(({ id }) => id === file.variantId);
  const name = file.versions[0]?.name ?? '';
  return (
    <li className={classes.file}>
      {variant ? (
        <p className={classes.quiet}>{t('files.onlyFor', { choice: choiceOf(listing, variant.valueIds) })}</p>
      ) : null}
      <ol className={classes.versions} reversed>
        {file.versions.map((version) => (
          <VersionRow key={version.id} version={version} />
        ))}
      </ol>
      <div className={classes.actions}>
        <Button size="sm" variant="default" onClick={onNewVersion}>
          {t('files.newVersion')}
          <span className="visually-hidden">: {name}</span>
        </Button>
        <Button size="sm" variant="subtle" onClick={() => setRemoving(true)}>
          {t('files.remove')}
          <span className="visually-hidden">: {name}</span>
        </Button>
      </div>
      <Sheet open={removing} onClose={() => setRemoving(false)} title={t('files.removeTitle', { name })}>
        <ActionForm action={remove} onSubmit={() => void remove.run()} button={t('files.remove')}>
          <p>{t('files.removeLead')}</p>
        </ActionForm>
      </Sheet>
    </li>
  );
}

function VersionRow({ version }: { version: Version }) {
  const t = useT('selling');
  const format = useFormat();
  const { locale } = useLocale();
  const { number, name, bytes, state, refusal, notes, at } = version;
  const facts = [
    t('files.version', { number: format.number(number) }),
    bytes > 0 ? fileSize(bytes, locale) : null,
    format.date(at),
  ];
  return (
    <li>
      <RowText
        title={
          <>
            <span className={classes.name}>{name}</span>
            <Badge tone={tones[state]}>{t(`files.states.${state}`)}</Badge>
          </>
        }
      >
        {facts.filter(Boolean).join(' · ')}
      </RowText>
      {refusal === null ? null : <p role="alert">{t(`files.refusals.${refusal}`)}</p>}
      {notes === '' ? null : <p className={classes.quiet}>{notes}</p>}
    </li>
  );
}
