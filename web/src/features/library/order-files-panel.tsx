import type { LibraryItem } from '@evergrow/domain/commerce/files';
import { useEffect, useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './library.module.css';
import { LibraryFileItem } from './library-file.tsx';

type Props = {
  orderId: string;
  /** What follows a payment is there a moment later: asked for again a few times while it is not. */
  justPaid: boolean;
};

const tries = 5;
const between = 3_000;

/** The files of an order, and the way to everything else its buyer has. */
export default function OrderFilesPanel({ orderId, justPaid }: Props) {
  const t = useT('library');
  const { id, slug } = useTenant();
  const path = `t/${id}/library`;
  const { data, error, reload } = useQuery(`${path}/${orderId}`, () =>
    api.get<{ items: LibraryItem[] }>(path, { query: { orderId } }),
  );
  const [tried, setTried] = useState(0);
  const isMissing = data?.items.length === 0;
  useEffect(() => {
    if (!isMissing || !justPaid || tried >= tries) return undefined;
    const timer = setTimeout(() => {
      setTried(tried + 1);
      void reload();
    }, between);
    return () => clearTimeout(timer);
  }, [isMissing, justPaid, tried, reload]);
  if (data === undefined) {
    return error === null ? null : <ErrorState error={error} onRetry={() => void reload()} />;
  }
  const files = data.items.flatMap((item) => item.files.map((file) => ({ file, item })));
  if (files.length === 0) return null;
  return (
    <Panel
      title={t('inOrder')}
      actions={
        <LinkButton size="sm" variant="default" to={`/t/${slug}/library`}>
          {t('open')}
        </LinkButton>
      }
    >
      <ul className={classes.files}>
        {files.map(({ file, item }) => (
          <LibraryFileItem
            key={`${item.id} ${file.id}`}
            file={file}
            entitlementId={item.id}
            onDownload={() => void reload()}
          />
        ))}
      </ul>
    </Panel>
  );
}
