import type { PayoutRow, PayoutsView } from '@evergrow/domain/commerce/connect';
import { IconBuildingBank } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { usePages } from '../../lib/use-pages.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageList } from '../../ui/page-list.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { AccountPanel } from './account-panel.tsx';
import { BalancePanel } from './balance-panel.tsx';
import { CommissionPanel } from './commission-panel.tsx';
import { PayoutLine } from './payout-line.tsx';
import { PayoutSheet } from './payout-sheet.tsx';
import classes from './payouts.module.css';

/** How a business gets its money: its account, what it holds, what the platform keeps, and what went to the bank. */
export default function PayoutsPage() {
  const t = useT('payouts');
  const tenant = useTenant();
  useTitle(t('title'), tenant.name);
  const path = `t/${tenant.id}/payouts`;
  const [shown, setShown] = useState<PayoutRow | null>(null);
  const { data, error, reload } = useQuery(path, () => api.get<PayoutsView>(path), 0);
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} lead={t('lead')} />
      {data ? (
        <>
          <AccountPanel account={data.account} path={path} />
          {data.account?.detailsSubmitted ? <BalancePanel balance={data.balance} /> : null}
          <CommissionPanel terms={data.commission} sells={data.account?.chargesEnabled === true} />
          {data.account ? <PayoutList path={path} onChoose={setShown} /> : null}
        </>
      ) : error === null ? (
        <ListSkeleton rows={5} />
      ) : (
        <ErrorState error={error} onRetry={() => void reload()} />
      )}
      <PayoutSheet payout={shown} path={path} onClose={() => setShown(null)} />
    </div>
  );
}

function PayoutList({ path, onChoose }: { path: string; onChoose: (payout: PayoutRow) => void }) {
  const t = useT('payouts');
  const pages = usePages<PayoutRow, string>(`${path}/list`, async (cursor) => {
    const page = await api.get<PayoutsView>(path, { query: { cursor } });
    return { items: page.items, next: page.nextCursor };
  });
  return (
    <section aria-label={t('list.title')}>
      <h2 className={classes.heading}>{t('list.title')}</h2>
      <PageList
        pages={pages}
        label={t('list.title')}
        keyOf={({ id }) => id}
        empty={
          <EmptyState icon={<IconBuildingBank />} title={t('list.emptyTitle')}>
            {t('list.emptyHint')}
          </EmptyState>
        }
        row={(payout) => <PayoutLine payout={payout} onChoose={() => onChoose(payout)} />}
      />
    </section>
  );
}
