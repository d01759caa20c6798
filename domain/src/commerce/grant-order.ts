import type { Entitlement } from './entitlement.ts';
import type { Order } from './order.ts';
import type { OrderItem } from './order-item.ts';

/** Whether an order's payment came too late for what it was to be had with, so that all of it goes back. */
export const cameTooLate = ({
  due,
  refundsDue,
  items,
}: Pick<Order, 'due' | 'refundsDue' | 'items'>): boolean =>
  due > 0 && refundsDue >= due && items.every(({ refunded }) => refunded === 0);

/** The state of what an item grants: nothing is left of what was given back whole or a dispute took; an open dispute holds it back. */
const stateOf = ({ net, tax, refunded }: OrderItem, order: Order): Entitlement['state'] => {
  const paid = net + tax;
  const back = order.status === 'refunded' || cameTooLate(order) || (paid > 0 && refunded >= paid);
  if (back || order.status === 'disputeLost') return 'ended';
  return order.status === 'disputed' ? 'suspended' : 'active';
};

/**
 * What a paid order grants its buyer, by the name of each entitlement: one for each thing, and one for each part of a
 * bundle. Follows from the order alone, so that granting again changes nothing.
 */
export function grantsOf(orderId: string, order: Order): readonly (readonly [string, Entitlement])[] {
  const { paidAt, clientUid } = order;
  if (paidAt === null || order.purpose !== 'shop') return [];
  return order.items.flatMap((item) => {
    const common = {
      clientUid,
      source: { of: 'order' as const, orderId },
      state: stateOf(item, order),
      grantedAt: paidAt,
      until: null,
      updatedAt: order.updatedAt,
    };
    const { offeringId, variantId, kind, title, choice, quantity } = item;
    const named = choice === '' ? title : `${title} (${choice})`;
    const own = { ...common, offeringId, variantId, kind, title: named.slice(0, 160), quantity };
    const parts = item.parts.map(
      (part, index) => [`${orderId}_${item.key}_${index + 1}`, { ...common, ...part }] as const,
    );
    return [[`${orderId}_${item.key}`, own] as const, ...parts];
  });
}
