import { useSearchParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryTabs } from '../../ui/query-tabs.tsx';
import { ApiKeys } from './api-keys/api-keys.tsx';
import { TenantAudit } from './audit/tenant-audit.tsx';
import { DeadLetters } from './dead-letters/dead-letters.tsx';

const tabs = ['audit', 'failed', 'keys'] as const;

/** What happened, what failed, and who may come in by program. */
export default function OperationsPage() {
  const t = useT('operations');
  const { name } = useTenant();
  useTitle(t('title'), name);
  const [parameters] = useSearchParams();
  const tab = tabs.find((value) => value === parameters.get('tab')) ?? 'audit';
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <QueryTabs
        name="tab"
        label={t('title')}
        current={tab}
        tabs={tabs.map((value) => ({ value, label: t(`tabs.${value}`) }))}
      />
      {tab === 'audit' ? <TenantAudit /> : tab === 'failed' ? <DeadLetters /> : <ApiKeys />}
    </>
  );
}
