import type { apiKeyRowSchema } from '@evergrow/domain/operations';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { z } from 'zod';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { usePages } from '../../../lib/use-pages.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageList } from '../../../ui/page-list.tsx';
import { RowText } from '../../../ui/row-text.tsx';
import filter from '../filter.module.css';
import { CreateKeySheet } from './create-key-sheet.tsx';
import { RevokeKeySheet } from './revoke-key-sheet.tsx';

export type ApiKeyRow = z.infer<typeof apiKeyRowSchema>;

/** Keys for programs of one's own: what each may do, since when, and how to end it. */
export function ApiKeys() {
  const t = useT('operations');
  const format = useFormat();
  const { id } = useTenant();
  const path = `t/${id}/api-keys`;
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiKeyRow | null>(null);
  const pages = usePages<ApiKeyRow, string>(path, async (cursor) => {
    const page = await api.get<{ items: ApiKeyRow[]; nextCursor: string | null }>(path, {
      query: { cursor },
    });
    return { items: page.items, next: page.nextCursor };
  });
  const create = (
    <Button icon={<IconPlus size={20} aria-hidden />} onClick={() => setCreating(true)}>
      {t('keys.create')}
    </Button>
  );
  return (
    <>
      {pages.items.length > 0 ? <div className={filter.filter}>{create}</div> : null}
      <PageList
        pages={pages}
        label={t('tabs.keys')}
        keyOf={(key) => key.id}
        empty={
          <EmptyState icon={<IconKey />} title={t('keys.emptyTitle')} action={create}>
            {t('keys.emptyHint')}
          </EmptyState>
        }
        row={(key) => (
          <>
            <RowText
              title={
                <>
                  {key.name}
                  {key.revokedAt === null ? null : <Badge tone="neutral">{t('keys.revoked')}</Badge>}
                </>
              }
            >
              <code>{key.prefix}…</code> · {format.list(key.scopes.map((scope) => t(`scopes.${scope}`)))} ·{' '}
              {t('keys.since', { date: format.date(key.createdAt) })}
            </RowText>
            {key.revokedAt === null ? (
              <Button size="sm" variant="subtle" onClick={() => setRevoking(key)}>
                {t('keys.revoke')}
                <span className="visually-hidden">: {key.name}</span>
              </Button>
            ) : null}
          </>
        )}
      />
      <CreateKeySheet open={creating} onClose={() => setCreating(false)} onCreated={pages.reload} />
      <RevokeKeySheet
        apiKey={revoking}
        onClose={() => setRevoking(null)}
        onRevoked={(keyId) =>
          pages.update((items) =>
            items.map((item) =>
              item.id === keyId ? { ...item, revokedAt: new Date().toISOString() } : item,
            ),
          )
        }
      />
    </>
  );
}
