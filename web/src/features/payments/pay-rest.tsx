import type { Order } from '@evergrow/domain/commerce';
import { Navigate } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { PayLayout } from './pay-layout.tsx';

/** Paying what is still owed for a booking: the rest of its price, or extra time its client agreed to. */
export function PayRest({ orderId, order }: { orderId: string; order: Order }) {
  const t = useT('payments');
  const [bookingId = ''] = order.bookingIds;
  const tenant = useTenant();
  useTitle(t('rest.title'), tenant.name);
  const booking = `/t/${tenant.slug}/bookings/${bookingId}`;
  if (order.status !== 'awaitingPayment') return <Navigate to={booking} replace />;
  return (
    <PayLayout
      {...{ orderId, order }}
      title={t('rest.title')}
      lead={t(order.purpose === 'adjustment' ? 'rest.extra' : 'rest.lead')}
      link={<BackLink to={booking}>{t('rest.back')}</BackLink>}
      page={{ path: `t/${tenant.id}/bookings/${bookingId}/pay`, body: { payOn: 'page' } }}
      back={`/t/${tenant.slug}/pay/${orderId}`}
      instead={
        <LinkButton to={booking} variant="subtle">
          {t('rest.later')}
        </LinkButton>
      }
    />
  );
}
