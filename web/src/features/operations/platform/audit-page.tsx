import type { auditRowSchema } from '@evergrow/domain/operations';
import { IconHistory } from '@tabler/icons-react';
import type { z } from 'zod';
import { api } from '../../../lib/api.ts';
import { useSignedIn } from '../../../lib/session.tsx';
import { usePages } from '../../../lib/use-pages.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageList } from '../../../ui/page-list.tsx';
import { AuditRow } from '../audit/audit-row.tsx';

type Row = z.infer<typeof auditRowSchema>;

/** What the platform's staff did, and what concerns no single business. */
export default function AuditPage() {
  const t = useT('operations');
  const { uid } = useSignedIn();
  useTitle(t('platformAudit.title'));
  const pages = usePages<Row, string>('platform/audit', async (cursor) => {
    const page = await api.get<{ items: Row[]; nextCursor: string | null }>('platform/audit', {
      query: { cursor },
    });
    return { items: page.items, next: page.nextCursor };
  });
  const nameOf = (actor: string) =>
    actor === 'system' ? t('audit.system') : actor === uid ? t('audit.you') : actor;
  return (
    <>
      <PageHeader title={t('platformAudit.title')} lead={t('platformAudit.lead')} />
      <PageList
        pages={pages}
        label={t('platformAudit.title')}
        keyOf={({ id }) => id}
        empty={
          <EmptyState icon={<IconHistory />} title={t('audit.emptyTitle')}>
            {t('audit.emptyHint')}
          </EmptyState>
        }
        row={(entry) => <AuditRow {...entry} actor={nameOf(entry.actor)} />}
      />
    </>
  );
}
