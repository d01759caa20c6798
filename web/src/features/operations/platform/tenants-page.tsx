import type { platformTenantRowSchema } from '@evergrow/domain/operations';
import { IconBuildingStore } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { z } from 'zod';
import { api } from '../../../lib/api.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { usePages } from '../../../lib/use-pages.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageList } from '../../../ui/page-list.tsx';
import { RowText } from '../../../ui/row-text.tsx';
import { CommissionSheet, type OfTenant } from './commission-sheet.tsx';
import { SearchForm } from './search-form.tsx';
import { type Suspendable, SuspensionSheet } from './suspension-sheet.tsx';

type Row = z.infer<typeof platformTenantRowSchema>;

/** Every business on the platform, found by how its address begins. */
export default function TenantsPage() {
  const t = useT('operations');
  const format = useFormat();
  useTitle(t('tenants.title'));
  const [parameters] = useSearchParams();
  const [subject, setSubject] = useState<Suspendable | null>(null);
  const [paying, setPaying] = useState<OfTenant | null>(null);
  const q = parameters.get('q') ?? '';
  const pages = usePages<Row, string>(`platform/tenants/${q}`, async (cursor) => {
    const page = await api.get<{ items: Row[]; nextCursor: string | null }>('platform/tenants', {
      query: { q, cursor },
    });
    return { items: page.items, next: page.nextCursor };
  });
  return (
    <>
      <PageHeader title={t('tenants.title')} lead={t('tenants.lead')} />
      <SearchForm name="q" label={t('tenants.search')} />
      <PageList
        pages={pages}
        label={t('tenants.title')}
        keyOf={({ id }) => id}
        empty={
          <EmptyState icon={<IconBuildingStore />} title={t('tenants.emptyTitle')}>
            {t('tenants.emptyHint')}
          </EmptyState>
        }
        row={(row) => (
          <>
            <RowText
              title={
                <>
                  {row.name}
                  {row.suspended ? <Badge tone="danger">{t('suspension.state')}</Badge> : null}
                  {row.published ? null : <Badge tone="neutral">{t('tenants.closed')}</Badge>}
                </>
              }
            >
              /t/{row.slug} · {t(`businessKinds.${row.kind}`)} ·{' '}
              {t('since', { date: format.date(row.createdAt) })}
            </RowText>
            <Button size="sm" variant="default" onClick={() => setPaying(row)}>
              {t('commission.button')}
              <span className="visually-hidden">: {row.name}</span>
            </Button>
            <Button
              size="sm"
              variant="default"
              onClick={() =>
                setSubject({ kind: 'tenants', id: row.id, name: row.name, suspended: row.suspended })
              }
            >
              {t(row.suspended ? 'suspension.restore' : 'suspension.suspend')}
              <span className="visually-hidden">: {row.name}</span>
            </Button>
          </>
        )}
      />
      <CommissionSheet tenant={paying} onClose={() => setPaying(null)} />
      <SuspensionSheet
        subject={subject}
        onClose={() => setSubject(null)}
        onDone={(suspended) =>
          pages.update((items) =>
            items.map((item) => (item.id === subject?.id ? { ...item, suspended } : item)),
          )
        }
      />
    </>
  );
}
