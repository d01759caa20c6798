import { paths } from '@evergrow/domain/kernel';
import {
  type AuditAction,
  type AuditEntry,
  auditActionSchema,
  auditEntrySchema,
} from '@evergrow/domain/operations';
import { IconHistory } from '@tabler/icons-react';
import type { QueryDocumentSnapshot } from 'firebase/firestore';
import { useSearchParams } from 'react-router';
import { useTenant } from '../../../app/tenant-context.tsx';
import { pageQuery, type Stored } from '../../../lib/collection.ts';
import { usePages } from '../../../lib/use-pages.ts';
import { useT } from '../../../lib/use-t.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageList } from '../../../ui/page-list.tsx';
import filter from '../filter.module.css';
import { ActionFilter } from './action-filter.tsx';
import { AuditRow } from './audit-row.tsx';
import { useActorNames } from './use-actor-names.ts';

/** Everything of weight that was done in a tenant, the latest first. Needs the index auditEntries (action, at desc). */
export function TenantAudit() {
  const t = useT('operations');
  const { id } = useTenant();
  const [parameters, setParameters] = useSearchParams();
  const asked = auditActionSchema.safeParse(parameters.get('action'));
  const action: AuditAction | null = asked.success ? asked.data : null;
  const pages = usePages<Stored<AuditEntry>, QueryDocumentSnapshot>(`audit/${id}/${action}`, (after) =>
    pageQuery<AuditEntry>(
      paths.auditEntries(id),
      auditEntrySchema,
      (f) => [...(action === null ? [] : [f.where('action', '==', action)]), f.orderBy('at', 'desc')],
      after,
    ),
  );
  const nameOf = useActorNames(
    id,
    pages.items.map(({ actor }) => actor),
  );
  const setAction = (next: AuditAction | null) => {
    const to = new URLSearchParams(parameters);
    if (next === null) to.delete('action');
    else to.set('action', next);
    setParameters(to, { replace: true });
  };
  return (
    <>
      <div className={filter.filter}>
        <ActionFilter value={action} onChange={setAction} />
      </div>
      <PageList
        pages={pages}
        label={t('tabs.audit')}
        keyOf={({ id: entryId }) => entryId}
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
