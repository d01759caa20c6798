import { type Order, orderSchema } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { IconZoomQuestion } from '@tabler/icons-react';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { problemCode } from '../../lib/problem.ts';
import { useLiveDoc } from '../../lib/use-live.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { QuoteLines } from '../commerce/quote-lines.tsx';
import { PayOnPage } from './pay-on-page.tsx';
import { PayPanel } from './pay-panel.tsx';
import classes from './payments.module.css';
import { usePayWays } from './use-pay-ways.ts';

/** Paying what is still owed for a booking: the rest of its price, or extra time its client agreed to. */
export default function PayRestPage() {
  const t = useT('payments');
  const { bookingId = '', orderId = '' } = useParams();
  const tenant = useTenant();
  const [params] = useSearchParams();
  const { data: order, error } = useLiveDoc(paths.order(tenant.id, orderId), orderSchema);
  useTitle(t('rest.title'), tenant.name);
  const booking = `/t/${tenant.slug}/bookings/${bookingId}`;
  // Somebody else's, another booking's and none at all are answered alike.
  const isUnknown =
    order === null ||
    (order && !order.bookingIds.includes(bookingId)) ||
    (error !== null && problemCode(error) === 'forbidden');
  if (error !== null && !isUnknown) return <ErrorState error={error} />;
  if (isUnknown) {
    return (
      <EmptyState
        level={1}
        icon={<IconZoomQuestion />}
        title={t('rest.unknownTitle')}
        action={<LinkButton to={booking}>{t('rest.back')}</LinkButton>}
      >
        {t('rest.unknownHint')}
      </EmptyState>
    );
  }
  if (order === undefined) return <PageSkeleton />;
  if (order.status !== 'awaitingPayment') return <Navigate to={booking} replace />;
  // Led away to a bank and back: only a payment that was made is waited for.
  const isMade = params.get('result') === 'success' && params.get('redirect_status') !== 'failed';
  return (
    <>
      <PageHeader
        title={t('rest.title')}
        lead={t(order.purpose === 'adjustment' ? 'rest.extra' : 'rest.lead')}
        back={<BackLink to={booking}>{t('rest.back')}</BackLink>}
      />
      <div className={classes.checkout}>
        {isMade ? (
          <Panel title={t('settling.title')}>
            <p className={classes.quiet}>{t('settling.hint')}</p>
          </Panel>
        ) : (
          <RestForm {...{ order, orderId, bookingId, booking }} />
        )}
        <aside className={classes.summary}>
          <Panel title={t('summary')}>
            <QuoteLines quote={order.quote} />
          </Panel>
        </aside>
      </div>
    </>
  );
}

type FormProps = { order: Order; orderId: string; bookingId: string; booking: string };

function RestForm({ order, orderId, bookingId, booking }: FormProps) {
  const t = useT('payments');
  const { id: tenantId } = useTenant();
  const ways = usePayWays();
  const page = { path: `t/${tenantId}/bookings/${bookingId}/pay`, body: { payOn: 'page' } };
  if (ways.by === 'loading') return <PageSkeleton />;
  if (ways.by === 'page') return <PayOnPage {...page} />;
  if (ways.by === 'failed') {
    return (
      <div>
        <ErrorState error={ways.error} onRetry={ways.again} />
        <PayOnPage {...page} />
      </div>
    );
  }
  return (
    <PayPanel
      {...{ orderId, order, page }}
      stripe={ways.stripe}
      cards={ways.cards}
      back={`${booking}/pay/${orderId}`}
      instead={
        <LinkButton to={booking} variant="subtle">
          {t('rest.later')}
        </LinkButton>
      }
    />
  );
}
