import type { ImportedKeys, KeyPools } from '@evergrow/domain/commerce/licence';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { ImportKeysForm } from './import-keys-form.tsx';
import classes from './licences.module.css';

type Props = { offeringId: string; title: string };

/** How many of the seller's own keys a product has left, who waits for one, and importing more. */
export function KeyPoolPanel({ offeringId, title }: Props) {
  const t = useT('licences');
  const { id } = useTenant();
  const path = `t/${id}/licensed-products/${offeringId}/keys`;
  const { data, error, reload } = useQuery(path, () => api.get<KeyPools>(path));
  const [importing, setImporting] = useState(false);
  const [outcome, setOutcome] = useState<ImportedKeys | null>(null);
  const pools = data?.pools ?? [];
  return (
    <Panel
      title={t('pool.title', { title })}
      lead={t('pool.lead')}
      actions={
        <Button
          size="sm"
          icon={<IconUpload size={18} aria-hidden />}
          onClick={() => setImporting(true)}
          disabled={pools.length === 0}
        >
          {t('pool.import')}
        </Button>
      }
    >
      {data === undefined ? (
        error === null ? (
          <ListSkeleton rows={1} />
        ) : (
          <ErrorState error={error} onRetry={() => void reload()} />
        )
      ) : null}
      {pools.some(({ waiting }) => waiting > 0) ? <Note tone="danger">{t('pool.needed')}</Note> : null}
      <ul className={classes.pools}>
        {pools.map((pool) => (
          <li key={pool.variantId ?? ''}>
            <strong>{pool.title || t('pool.product')}</strong>
            <Badge tone={pool.free > 0 ? 'success' : 'warning'}>{t('pool.left', { count: pool.free })}</Badge>
            {pool.waiting > 0 ? (
              <Badge tone="danger">{t('pool.waiting', { count: pool.waiting })}</Badge>
            ) : null}
          </li>
        ))}
      </ul>
      {outcome ? <ImportOutcome outcome={outcome} /> : null}
      <Sheet open={importing} onClose={() => setImporting(false)} title={t('pool.import')}>
        <ImportKeysForm
          path={path}
          pools={pools}
          onImported={(imported) => {
            setOutcome(imported);
            setImporting(false);
            void reload();
          }}
        />
      </Sheet>
    </Panel>
  );
}

/** Lines named in a remark; more are counted alone. */
const mostLines = 12;
const linesIn = (lines: readonly number[]) =>
  `${lines.slice(0, mostLines).join(', ')}${lines.length > mostLines ? ', …' : ''}`;

function ImportOutcome({ outcome: { added, handedOut, duplicates, unfit } }: { outcome: ImportedKeys }) {
  const t = useT('licences');
  const said = [
    t('pool.added', { count: added }),
    handedOut > 0 ? t('pool.handedOut', { count: handedOut }) : '',
    duplicates.length > 0
      ? t('pool.duplicates', { count: duplicates.length, lines: linesIn(duplicates) })
      : '',
    unfit.length > 0 ? t('pool.unfit', { count: unfit.length, lines: linesIn(unfit) }) : '',
  ];
  return <Note tone={added > 0 ? 'success' : 'info'}>{said.filter(Boolean).join(' ')}</Note>;
}
