import type { OrderStatus } from '@evergrow/domain/commerce';
import type { ComponentProps } from 'react';
import { useT } from '../../lib/use-t.tsx';
import { Badge } from '../../ui/badge.tsx';

const tones: Record<OrderStatus, NonNullable<ComponentProps<typeof Badge>['tone']>> = {
  awaitingPayment: 'warning',
  processing: 'warning',
  paid: 'success',
  partlyRefunded: 'accent',
  refunded: 'neutral',
  disputed: 'danger',
  disputeLost: 'neutral',
  expired: 'neutral',
  cancelled: 'neutral',
};

/** The state of an order in a word or two. */
export function OrderStatusBadge({ status }: { status: OrderStatus }) {
  const t = useT('orders');
  return <Badge tone={tones[status]}>{t(`orders.status.${status}`)}</Badge>;
}
