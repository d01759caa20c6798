import { useSearchParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryTabs } from '../../ui/query-tabs.tsx';
import { AffiliateList } from './affiliate-list.tsx';
import { Payouts } from './payouts.tsx';
import { ProgrammeForm } from './programme-form.tsx';

const tabs = ['people', 'payouts', 'terms'] as const;

/** Who recommends the business, what they are to be paid, and by which terms. */
export default function AffiliatesPage() {
  const t = useT('affiliates');
  const tenant = useTenant();
  const [params] = useSearchParams();
  const tab = tabs.find((name) => name === params.get('tab')) ?? 'people';
  useTitle(t('title'), tenant.name);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <QueryTabs
        name="tab"
        label={t('title')}
        current={tab}
        tabs={tabs.map((value) => ({ value, label: t(`tabs.${value}`) }))}
      />
      {tab === 'people' ? <AffiliateList /> : tab === 'payouts' ? <Payouts /> : <ProgrammeForm />}
    </>
  );
}
