import type { OwnSubscriptions } from '@evergrow/domain/commerce/subscription';
import { IconDownload, IconRefresh } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { download } from '../../lib/download.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RowText } from '../../ui/row-text.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { OwnSubscription } from './own-subscription.tsx';
import classes from './subscriptions.module.css';

/** What follows a payment comes a moment later: asked for again so often. */
const tries = 10;
const between = 2_000;

/** A person's subscriptions: how each stands, what can be done about it, and what was paid. */
export default function OwnSubscriptionsPage() {
  const t = useT('subscriptions');
  const { id, slug, name } = useTenant();
  const [params] = useSearchParams();
  const result = params.get('result');
  useTitle(t('own.title'), name);
  const path = `t/${id}/my-subscriptions`;
  const { data, error, reload } = useQuery(path, () => api.get<OwnSubscriptions>(path));
  const [tried, setTried] = useState(0);
  const isRunning = data?.items.some(({ status }) => status !== 'ended' && status !== 'incomplete') ?? false;
  const waits = result === 'success' && data !== undefined && !isRunning && tried < tries;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setTimeout(() => {
      setTried(tried + 1);
      void reload();
    }, between);
    return () => clearTimeout(timer);
  }, [waits, tried, reload]);
  return (
    <div className={classes.page}>
      <PageHeader title={t('own.title')} lead={t('own.lead')} />
      {result === 'success' ? (
        <Note tone="success">{t(isRunning ? 'own.begun' : 'own.beginning')}</Note>
      ) : null}
      {result === 'cancelled' ? <Note tone="info">{t('own.left')}</Note> : null}
      {data === undefined ? (
        error === null ? (
          <ListSkeleton rows={2} />
        ) : (
          <ErrorState error={error} onRetry={() => void reload()} />
        )
      ) : data.items.length === 0 ? (
        <EmptyState
          icon={<IconRefresh />}
          title={t('own.noneTitle')}
          action={<LinkButton to={`/t/${slug}/plans`}>{t('own.see')}</LinkButton>}
        >
          {t('own.noneHint')}
        </EmptyState>
      ) : (
        data.items.map((one) => (
          <OwnSubscription key={one.id} subscription={one} onChanged={() => void reload()} />
        ))
      )}
      {data && data.payments.length > 0 ? <Payments payments={data.payments} /> : null}
    </div>
  );
}

type Issued = OwnSubscriptions['payments'][number]['invoices'][number];

/** An invoice or a credit note, to be kept as a PDF. */
function InvoiceFile({ invoice: { id, kind, number } }: { invoice: Issued }) {
  const t = useT('subscriptions');
  const { id: tenantId } = useTenant();
  const get = useAction(() => download(`t/${tenantId}/invoices/${id}/pdf`));
  return (
    <div>
      <Button
        size="sm"
        variant="default"
        loading={get.pending}
        icon={<IconDownload size={18} aria-hidden />}
        onClick={() => void get.run()}
      >
        {t(`payments.${kind}`, { number })}
      </Button>
      <ErrorNote error={get.error} />
    </div>
  );
}

function Payments({ payments }: Pick<OwnSubscriptions, 'payments'>) {
  const t = useT('subscriptions');
  const format = useFormat();
  const { slug } = useTenant();
  return (
    <Panel title={t('payments.title')} lead={t('payments.lead')}>
      <ul className={classes.list}>
        {payments.map(({ orderId, title, paid, refunded, paidAt, invoices }) => (
          <li key={orderId}>
            <Link to={`/t/${slug}/orders/${orderId}`} className={classes.row}>
              <RowText title={title}>
                {format.date(paidAt)}
                {refunded > 0
                  ? ` · ${t('payments.back', { amount: format.money({ ...paid, amount: refunded }) })}`
                  : ''}
              </RowText>
              <strong>{format.money(paid)}</strong>
            </Link>
            {invoices.length === 0 ? null : (
              <div className={classes.files}>
                {invoices.map((invoice) => (
                  <InvoiceFile key={invoice.id} invoice={invoice} />
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
