import { type Order, orderSchema } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { useTenant } from '../../app/tenant-context.tsx';
import type { Stored } from '../../lib/collection.ts';
import { problemCode } from '../../lib/problem.ts';
import { useLiveDoc } from '../../lib/use-live.ts';

/** Follows an order of the caller's. Null: somebody else's, one that does not belong here and none at all, told alike. */
export function useOwnOrder(
  orderId: string,
  belongs: (order: Order) => boolean,
): { order: Stored<Order> | null | undefined; error: unknown } {
  const { id: tenantId } = useTenant();
  const { data, error } = useLiveDoc(paths.order(tenantId, orderId), orderSchema);
  if (error !== null && problemCode(error) === 'forbidden') return { order: null, error: null };
  return { order: data && !belongs(data) ? null : data, error };
}
