import { IconChevronLeft, IconChevronRight, IconCoins } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { Stat } from '../../../ui/stat.tsx';
import { ProviderPicker } from '../../provider/provider-picker.tsx';
import { useProviderId } from '../../provider/use-provider-id.ts';
import { noonOf, wallClock } from '../../provider/zoned.ts';
import day from '../day/day.module.css';
import classes from './earnings.module.css';
import { nextMonth, useEarnings } from './use-earnings.ts';

/** What a provider's month brought, altogether and by offering. Admins see that of others by `?provider=`. */
export default function EarningsPage() {
  const t = useT('visits');
  const tenant = useTenant();
  const format = useFormat();
  const { providerId } = useProviderId('admin');
  const [parameters, setParameters] = useSearchParams();
  useTitle(t('earnings.title'), tenant.name);
  const present = wallClock(Date.now(), format.timeZone).date.slice(0, 7);
  const asked = parameters.get('month') ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : present;
  const { data, error, reload } = useEarnings(tenant.id, providerId, month, format.timeZone);
  const go = (to: string) => {
    const next = new URLSearchParams(parameters);
    next.set('month', to);
    setParameters(next, { replace: true });
  };
  return (
    <>
      <PageHeader title={t('earnings.title')} lead={t('earnings.lead')} />
      <div className={classes.picker}>
        <ProviderPicker />
      </div>
      <nav className={`${day.days} ${classes.months}`} aria-label={t('earnings.choose')}>
        <button
          type="button"
          className={day.step}
          aria-label={t('earnings.before')}
          onClick={() => go(nextMonth(month, -1))}
        >
          <IconChevronLeft size={22} aria-hidden />
        </button>
        <h2 className={day.date} aria-live="polite">
          {format.month(noonOf(`${month}-15`), 'UTC')}
        </h2>
        <button
          type="button"
          className={day.step}
          aria-label={t('earnings.after')}
          onClick={() => go(nextMonth(month))}
        >
          <IconChevronRight size={22} aria-hidden />
        </button>
      </nav>
      {data === undefined && error !== null ? (
        <ErrorState error={error} onRetry={() => void reload()} />
      ) : null}
      {data === undefined && error === null ? <ListSkeleton rows={3} height={96} /> : null}
      {data ? <Figures {...data} /> : null}
      {data && data.earnings.completed === 0 ? (
        <EmptyState
          icon={<IconCoins />}
          title={t('earnings.emptyTitle')}
          action={
            <LinkButton to={`/w/${tenant.slug}/calendar`} variant="default">
              {t('day.toCalendar')}
            </LinkButton>
          }
        >
          {t('earnings.emptyHint')}
        </EmptyState>
      ) : null}
    </>
  );
}

function Figures({ earnings, currency, reads, whole }: NonNullable<ReturnType<typeof useEarnings>['data']>) {
  const t = useT('visits');
  const format = useFormat();
  const tenant = useTenant();
  const money = (amount: number) => format.money({ amount, currency: currency ?? tenant.currency });
  const { completed, minutes, earned, tips, fees, open, offerings } = earnings;
  if (completed === 0 && fees === 0) return null;
  return (
    <div className={classes.page}>
      <dl className={classes.figures}>
        <Stat
          label={t('earnings.earned')}
          value={money(earned)}
          hint={tips > 0 ? t('earnings.tips', { amount: money(tips) }) : undefined}
        />
        <Stat
          label={t('earnings.completed')}
          value={format.number(completed)}
          hint={t('earnings.time', { time: format.duration(minutes) })}
        />
        <Stat label={t('earnings.fees')} value={money(fees)} />
        <Stat label={t('earnings.open')} value={money(open)} />
      </dl>
      {offerings.length > 0 ? (
        <Panel title={t('earnings.byOffering')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('earnings.offering')}</th>
                <th scope="col">{t('earnings.count')}</th>
                <th scope="col">{t('earnings.earned')}</th>
              </tr>
            </thead>
            <tbody>
              {offerings.map(({ offeringId, title, completed: count, earned: brought }) => (
                <tr key={offeringId}>
                  <th scope="row">{title}</th>
                  <td>{format.number(count)}</td>
                  <td>{money(brought)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Panel>
      ) : null}
      <p className={classes.source}>
        {t('earnings.source', { count: reads })}
        {whole ? '' : ` ${t('earnings.partial')}`}
      </p>
    </div>
  );
}
