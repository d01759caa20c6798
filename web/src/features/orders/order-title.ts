import type { Order } from '@evergrow/domain/commerce';
import type { Translate } from '../../lib/use-t.tsx';

/** What was ordered in one line: the first thing, and how many more. */
export function orderTitle({ items, quote }: Pick<Order, 'items' | 'quote'>, t: Translate<'orders'>): string {
  const [first, ...others] = items;
  if (!first) return quote.lines[0]?.label ?? '';
  return others.length === 0
    ? first.title
    : t('orders.andMore', { title: first.title, count: others.length });
}
