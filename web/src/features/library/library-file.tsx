import type { LibraryFile } from '@evergrow/domain/commerce/files';
import { IconDownload } from '@tabler/icons-react';
import { fileSize } from '../../lib/file-size.ts';
import { useLocale } from '../../lib/locale.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { RowText } from '../../ui/row-text.tsx';
import classes from './library.module.css';
import { useDownload } from './use-download.ts';

type Props = { file: LibraryFile; entitlementId: string; onDownload: () => void };

/** A file somebody has: its present version, what is new in it, and the earlier ones. */
export function LibraryFileItem({ file, entitlementId, onDownload }: Props) {
  const t = useT('library');
  const format = useFormat();
  const { locale } = useLocale();
  const download = useDownload(entitlementId, onDownload);
  const { version, earlier, left } = file;
  const facts = [
    fileSize(version.bytes, locale),
    version.number > 1 ? t('version', { number: format.number(version.number) }) : null,
    version.number > 1 ? format.date(version.at) : null,
    left === null ? null : t('left', { count: left }),
  ];
  return (
    <li className={classes.file}>
      <div className={classes.row}>
        <RowText title={<span className={classes.name}>{version.name}</span>}>
          {facts.filter(Boolean).join(' · ')}
        </RowText>
        <Button
          size="sm"
          icon={<IconDownload size={18} aria-hidden />}
          loading={download.pending}
          disabled={left === 0}
          onClick={() => void download.run(file.id, version.id)}
        >
          {t('download')}
          <span className="visually-hidden">: {version.name}</span>
        </Button>
      </div>
      {version.notes === '' ? null : <p className={classes.notes}>{version.notes}</p>}
      {left === 0 ? <p className={classes.quiet}>{t('noneLeft')}</p> : null}
      <ErrorNote error={download.error} />
      {earlier.length === 0 ? null : (
        <details className={classes.earlier}>
          <summary>{t('earlier')}</summary>
          <ul>
            {earlier.map((one) => (
              <li key={one.id}>
                <button type="button" onClick={() => void download.run(file.id, one.id)}>
                  {t('earlierOne', { number: format.number(one.number), name: one.name })}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
