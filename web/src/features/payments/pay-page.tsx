import type { OrderPurpose } from '@evergrow/domain/commerce';
import { IconZoomQuestion } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { PayPurchase } from './pay-purchase.tsx';
import { PayRest } from './pay-rest.tsx';
import { useOwnOrder } from './use-own-order.ts';

const purchases: readonly OrderPurpose[] = ['package', 'giftCard'];
const rests: readonly OrderPurpose[] = ['balance', 'adjustment'];

/** Paying what has no page of its own that does: a package, a gift card, and what is still owed for a booking. */
export default function PayPage() {
  const t = useT('payments');
  const { orderId = '' } = useParams();
  const { slug } = useTenant();
  const { order, error } = useOwnOrder(orderId, ({ purpose }) => [...purchases, ...rests].includes(purpose));
  if (error !== null) return <ErrorState error={error} />;
  if (order === undefined) return <PageSkeleton />;
  if (order === null) {
    return (
      <EmptyState
        level={1}
        icon={<IconZoomQuestion />}
        title={t('rest.unknownTitle')}
        action={<LinkButton to={`/t/${slug}/purchases`}>{t('methods.purchases')}</LinkButton>}
      >
        {t('rest.unknownHint')}
      </EmptyState>
    );
  }
  return purchases.includes(order.purpose) ? (
    <PayPurchase orderId={orderId} order={order} />
  ) : (
    <PayRest orderId={orderId} order={order} />
  );
}
