import type { ListingDraft } from '@evergrow/domain/catalog';
import type { SellerFile, SellerFiles } from '@evergrow/domain/commerce/files';
import { IconFileUpload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Note } from '../../../ui/note.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { FileForm } from './file-form.tsx';
import { FileItem } from './file-item.tsx';
import classes from './files.module.css';

type Props = { offeringId: string; listing: Pick<ListingDraft, 'options' | 'variants'> };

/** How often a file that is being checked is asked after. */
const between = 2_000;

const isChecking = ({ files }: SellerFiles): boolean =>
  files.some(({ versions }) => versions.some(({ state }) => state === 'checking'));

/** The files buyers get: added, brought up to date, taken off, each with what became of its check. */
export function FilesPanel({ offeringId, listing }: Props) {
  const t = useT('selling');
  const { id } = useTenant();
  const path = `t/${id}/products/${offeringId}`;
  const { data, error, reload } = useQuery(`${path}/files`, () => api.get<SellerFiles>(`${path}/files`));
  const [uploading, setUploading] = useState<SellerFile | 'new' | null>(null);
  const checking = data !== undefined && isChecking(data);
  useEffect(() => {
    if (!checking) return undefined;
    const timer = setInterval(() => void reload(), between);
    return () => clearInterval(timer);
  }, [checking, reload]);
  return (
    <Panel
      title={t('files.title')}
      lead={t('files.lead')}
      actions={
        <Button size="sm" icon={<IconFileUpload size={18} aria-hidden />} onClick={() => setUploading('new')}>
          {t('files.add')}
        </Button>
      }
    >
      {data === undefined ? (
        error === null ? (
          <ListSkeleton rows={1} />
        ) : (
          <ErrorState error={error} onRetry={() => void reload()} />
        )
      ) : (
        <>
          {data.files.length === 0 ? <Note tone="info">{t('files.none')}</Note> : null}
          <ul className={classes.files}>
            {data.files.map((file) => (
              <FileItem
                key={file.id}
                file={file}
                path={path}
                listing={listing}
                onNewVersion={() => setUploading(file)}
                onChange={() => void reload()}
              />
            ))}
          </ul>
          <p className={classes.quiet}>{t(data.scanner ? 'files.scanned' : 'files.notScanned')}</p>
        </>
      )}
      <Sheet
        open={uploading !== null}
        onClose={() => setUploading(null)}
        title={t(uploading === 'new' ? 'files.add' : 'files.newVersion')}
      >
        {uploading === null ? null : (
          <FileForm
            path={path}
            listing={listing}
            of={uploading === 'new' ? null : uploading}
            onDone={() => {
              setUploading(null);
              void reload();
            }}
          />
        )}
      </Sheet>
    </Panel>
  );
}
