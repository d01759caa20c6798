import type { CustomerDetail } from '@evergrow/domain/commerce/customer';
import { IconUsers } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { problemCode } from '../../lib/problem.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CardsSkeleton } from '../../ui/skeletons.tsx';
import { Stat } from '../../ui/stat.tsx';
import { CustomerMarks } from './customer-marks.tsx';
import { CustomerNote } from './customer-note.tsx';
import { CustomerOrders } from './customer-orders.tsx';
import classes from './customers.module.css';

/** One customer: what they bought, what it granted, what was noted about them. */
export default function CustomerPage() {
  const t = useT('customers');
  const format = useFormat();
  const tenant = useTenant();
  const { uid = '' } = useParams();
  const path = `t/${tenant.id}/customers/${uid}`;
  const { data, error, reload } = useQuery(path, () => api.get<CustomerDetail>(path));
  useTitle(data?.name || t('title'), tenant.name);
  const back = <BackLink to={`/w/${tenant.slug}/customers`}>{t('title')}</BackLink>;
  if (data === undefined) {
    if (error === null) return <CardsSkeleton cards={4} height={112} />;
    return problemCode(error) === 'not_found' ? (
      <>
        {back}
        <EmptyState icon={<IconUsers />} title={t('unknownTitle')}>
          {t('unknownHint')}
        </EmptyState>
      </>
    ) : (
      <ErrorState error={error} onRetry={() => void reload()} />
    );
  }
  const amounts = (all: CustomerDetail['spent']) =>
    all.length === 0 ? '–' : all.map((money) => <div key={money.currency}>{format.money(money)}</div>);
  const { entitlements, licences, credits } = data;
  return (
    <div className={classes.page}>
      <PageHeader
        back={back}
        title={data.name || t('someone')}
        lead={
          <span className={classes.marks}>
            {data.memberSince === null
              ? t('left')
              : t('memberSince', { date: format.date(data.memberSince) })}
            <CustomerMarks marks={data.marks} />
          </span>
        }
      />
      <dl className={classes.figures}>
        <Stat label={t('figures.spent')} value={amounts(data.spent)} />
        <Stat label={t('figures.refunded')} value={amounts(data.refunded)} />
        <Stat
          label={t('figures.orders')}
          value={format.number(data.orders)}
          hint={t('firstOn', { date: format.date(data.firstOrderAt) })}
        />
        <Stat
          label={t('figures.priceList')}
          value={
            data.priceList ? (
              <Link to={`/w/${tenant.slug}/price-lists`} className={classes.link}>
                {data.priceList.title}
              </Link>
            ) : (
              '–'
            )
          }
        />
      </dl>
      <div className={classes.columns}>
        <Panel title={t('latestOrders')}>
          <CustomerOrders orders={data.latestOrders} />
        </Panel>
        <Panel title={t('note')} lead={t('noteLead')}>
          <CustomerNote key={data.note} path={path} note={data.note} onSaved={() => void reload()} />
        </Panel>
        {entitlements.length > 0 ? (
          <Panel title={t('entitlements')}>
            <ul className={classes.items}>
              {entitlements.map(({ id, title, state, until }) => (
                <li key={id}>
                  <span>{title}</span>
                  <small>
                    {t(`states.${state}`)}
                    {until === null ? '' : ` · ${t('until', { date: format.date(until) })}`}
                  </small>
                </li>
              ))}
            </ul>
          </Panel>
        ) : null}
        {licences.length > 0 ? (
          <Panel title={t('licences')}>
            <ul className={classes.items}>
              {licences.map(({ id, title, ending }) => (
                <li key={id}>
                  <Link to={`/w/${tenant.slug}/licences`} className={classes.link}>
                    {title}
                  </Link>
                  <small>{ending === null ? '' : `•••• ${ending}`}</small>
                </li>
              ))}
            </ul>
          </Panel>
        ) : null}
        {credits.length > 0 ? (
          <Panel title={t('credits')}>
            <ul className={classes.items}>
              {credits.map(({ id, title, remaining, expiresAt }) => (
                <li key={id}>
                  <span>{title}</span>
                  <small>
                    {t('creditsLeft', { count: remaining })} · {t('until', { date: format.date(expiresAt) })}
                  </small>
                </li>
              ))}
            </ul>
          </Panel>
        ) : null}
      </div>
    </div>
  );
}
