import type { Order } from '@evergrow/domain/commerce';
import { IconClockOff } from '@tabler/icons-react';
import { Navigate } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { GiveUp } from './give-up.tsx';
import { PayLayout } from './pay-layout.tsx';

/** Paying a package or a gift card that was just chosen; once it is paid, what was bought is shown. */
export function PayPurchase({ orderId, order }: { orderId: string; order: Order }) {
  const t = useT('payments');
  const { id: tenantId, slug, name } = useTenant();
  useTitle(t('purchase.title'), name);
  const at = `/t/${slug}`;
  const kind = order.purpose === 'package' ? 'package' : 'giftCard';
  const shelf = `${at}/${kind === 'package' ? 'packages' : 'gift-cards'}`;
  if (order.status === 'expired' || order.status === 'cancelled') {
    return (
      <EmptyState
        level={1}
        icon={<IconClockOff />}
        title={t('purchase.overTitle')}
        action={<LinkButton to={shelf}>{t(`purchase.${kind}.again`)}</LinkButton>}
      >
        {t('purchase.overHint')}
      </EmptyState>
    );
  }
  if (order.status !== 'awaitingPayment') {
    const bought = kind === 'package' ? shelf : `${shelf}/${orderId}`;
    return <Navigate to={`${bought}?result=success`} replace />;
  }
  return (
    <PayLayout
      {...{ orderId, order }}
      title={t(`purchase.${kind}.title`)}
      lead={t(`purchase.${kind}.lead`)}
      link={<BackLink to={shelf}>{t(`purchase.${kind}.back`)}</BackLink>}
      page={{ path: `t/${tenantId}/orders/${orderId}/checkout` }}
      back={`${at}/pay/${orderId}`}
      instead={<GiveUp orderId={orderId} to={shelf} />}
    />
  );
}
