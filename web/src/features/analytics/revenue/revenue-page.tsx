import type { Grain, Revenue } from '@evergrow/domain/analytics/revenue';
import { IconChartBar } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { DownloadButton } from '../../../ui/download-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { QueryTabs } from '../../../ui/query-tabs.tsx';
import { CardsSkeleton } from '../../../ui/skeletons.tsx';
import { FigureNotes } from './figure-notes.tsx';
import { PeriodSteps } from './period-steps.tsx';
import { RevenueChart } from './revenue-chart.tsx';
import { RevenueFigures } from './revenue-figures.tsx';
import classes from './revenue-page.module.css';
import { SoldKinds } from './sold-kinds.tsx';
import { SoldOfferings } from './sold-offerings.tsx';

const grains: readonly Grain[] = ['day', 'week', 'month', 'year'];

/** What a business earned in a day, week, month or year: beside the one before, by offering and by kind. */
export default function RevenuePage() {
  const t = useT('analytics');
  const tenant = useTenant();
  useTitle(t('money.title'), tenant.name);
  const [parameters] = useSearchParams();
  const grain = grains.find((each) => each === parameters.get('grain')) ?? 'month';
  const at = /^\d{4}-\d{2}-\d{2}$/.exec(parameters.get('at') ?? '')?.[0] ?? null;
  const query = { grain, at, currency: parameters.get('currency') };
  const { data, error, reload } = useQuery(
    `revenue/${tenant.id}/${Object.values(query).join('/')}`,
    () => api.get<Revenue>(`t/${tenant.id}/revenue`, { query }),
    60_000,
  );
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('money.title')}
        lead={t('money.lead')}
        actions={
          data ? (
            <DownloadButton path={`t/${tenant.id}/revenue.csv`} query={query}>
              {t('money.export')}
            </DownloadButton>
          ) : null
        }
      />
      <QueryTabs
        name="grain"
        label={t('money.grain')}
        current={grain}
        tabs={grains.map((value) => ({ value, label: t(`money.grains.${value}`) }))}
      />
      {data === undefined ? (
        error === null ? (
          <CardsSkeleton cards={6} height={112} />
        ) : (
          <ErrorState error={error} onRetry={() => void reload()} />
        )
      ) : (
        <>
          <PeriodSteps revenue={data} />
          {data.now.gross === 0 && data.was.gross === 0 && data.now.refunds === 0 && data.now.mrr === 0 ? (
            <EmptyState icon={<IconChartBar />} title={t('money.emptyTitle')}>
              {t('money.emptyHint')}
            </EmptyState>
          ) : (
            <>
              <RevenueFigures revenue={data} />
              <Panel title={t('money.chart')}>
                <RevenueChart revenue={data} />
              </Panel>
              <div className={classes.columns}>
                <Panel title={t('money.offerings')} lead={t('money.offeringsLead', { count: data.sold })}>
                  <SoldOfferings revenue={data} />
                </Panel>
                <Panel title={t('money.kinds')}>
                  <SoldKinds revenue={data} />
                </Panel>
              </div>
            </>
          )}
          <FigureNotes />
        </>
      )}
    </div>
  );
}
