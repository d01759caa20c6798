import { useSearchParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryTabs } from '../../ui/query-tabs.tsx';
import { GiftCards } from './gift-cards.tsx';
import { PromoCodes } from './promo-codes.tsx';

/** Promo codes and gift cards of the business. */
export default function CodesPage() {
  const t = useT('promotions');
  const tenant = useTenant();
  const [params] = useSearchParams();
  const tab = params.get('tab') === 'gift-cards' ? 'gift-cards' : 'codes';
  useTitle(t('promos.title'), tenant.name);
  return (
    <>
      <PageHeader title={t('promos.title')} lead={t('promos.lead')} />
      <QueryTabs
        name="tab"
        label={t('promos.title')}
        current={tab}
        tabs={[
          { value: 'codes', label: t('promos.codes') },
          { value: 'gift-cards', label: t('promos.giftCards') },
        ]}
      />
      {tab === 'codes' ? <PromoCodes /> : <GiftCards />}
    </>
  );
}
