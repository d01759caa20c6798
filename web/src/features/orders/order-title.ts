import type { Order } from '@evergrow/domain/commerce';
import type { Translate } from '../../lib/use-t.tsx';

/** What was ordered in one line: the first thing, and how many more. */
export function orderTitle({ items }: Pick<Order, 'items'>, t: Translate<'orders'>): string {
  const [first, ...others] = items;
  if (!first) return '';
  return others.length === 0
    ? first.title
    : t('orders.andMore', { title: first.title, count: others.length });
}
