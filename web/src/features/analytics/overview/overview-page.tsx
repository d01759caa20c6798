import type { Metrics } from '@evergrow/domain/analytics';
import { IconChartBar } from '@tabler/icons-react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { CardsSkeleton } from '../../../ui/skeletons.tsx';
import { BookingStates } from './booking-states.tsx';
import { DayChart } from './day-chart.tsx';
import { FirstSteps } from './first-steps.tsx';
import { KeyFigures } from './key-figures.tsx';
import classes from './overview-page.module.css';

/** How a business has done in the last thirty days; while it is new, what to do next. */
export default function OverviewPage() {
  const t = useT('analytics');
  const tenant = useTenant();
  const format = useFormat();
  useTitle(t('overview.title'), tenant.name);
  const { data, error, reload } = useQuery(
    `metrics/${tenant.id}`,
    () => api.get<Metrics>(`t/${tenant.id}/metrics`),
    60_000,
  );
  // Its owner is a member from the first minute: that alone is nothing to draw.
  const quiet =
    data !== undefined &&
    data.others.length === 0 &&
    Object.entries(data.totals).every(([measure, total]) => total === 0 || measure === 'members');
  const money = (amount: number) => (data ? format.money({ amount, currency: data.currency }) : '');
  const lead = data
    ? t('overview.period', { from: format.date(data.from, 'UTC'), to: format.date(data.to, 'UTC') })
    : t('overview.lead');
  return (
    <>
      <PageHeader title={t('overview.title')} lead={lead} />
      <FirstSteps />
      {data === undefined && error !== null ? (
        <ErrorState error={error} onRetry={() => void reload()} />
      ) : data === undefined ? (
        <CardsSkeleton cards={4} height={112} />
      ) : quiet ? (
        <EmptyState icon={<IconChartBar />} title={t('overview.emptyTitle')}>
          {t('overview.emptyHint')}
        </EmptyState>
      ) : (
        <>
          <KeyFigures metrics={data} />
          <div className={classes.charts}>
            <Panel title={t('revenue.title')}>
              <DayChart
                title={t('revenue.title')}
                points={data.days.map(({ day, measures }) => ({
                  day,
                  value: measures.revenue - measures.refunds,
                }))}
                write={money}
              />
            </Panel>
            <Panel title={t('bookings.title')}>
              <DayChart
                title={t('bookings.title')}
                points={data.days.map(({ day, measures }) => ({ day, value: measures.confirmed }))}
                write={format.number}
              />
            </Panel>
            <Panel title={t('states.title')}>
              <BookingStates totals={data.totals} />
            </Panel>
          </div>
        </>
      )}
    </>
  );
}
