import { applyDiscount } from './apply-discount.ts';
import type { Discount, Discountable, Reduction, Unused } from './discount.ts';

export interface Discounted {
  /** In the order they were taken off. */
  readonly reductions: readonly Reduction[];
  /** By the discount's id, why it takes nothing off. */
  readonly unused: Readonly<Record<string, Unused>>;
  /** What is left of each thing's price, in minor units by key. */
  readonly net: Readonly<Record<string, number>>;
}

const totalOf = ({ net }: Discounted): number => Object.values(net).reduce((all, amount) => all + amount, 0);

function inTurn(discounts: readonly Discount[], items: readonly Discountable[]): Discounted {
  const net = Object.fromEntries(items.map((item) => [item.key, item.net]));
  const reductions: Reduction[] = [];
  const unused: Record<string, Unused> = {};
  for (const discount of discounts) {
    const now = items.map((item) => ({ ...item, net: net[item.key] ?? 0 }));
    const applied = applyDiscount(discount, now, items);
    if ('unused' in applied) {
      unused[discount.id] = applied.unused;
      continue;
    }
    reductions.push({ discount, off: applied.off });
    for (const [key, amount] of Object.entries(applied.off)) net[key] = (net[key] ?? 0) - amount;
  }
  return { reductions, unused, net };
}

/**
 * What discounts take off what is bought. Those that combine are taken off one after the other in the order given, each
 * from what the one before left; one that does not combine stands alone. Of these ways the buyer gets the cheapest; of
 * two equally cheap ones the combined. No price falls below zero.
 * @param discounts promotions first, then codes, each id once
 */
export function applyDiscounts(discounts: readonly Discount[], items: readonly Discountable[]): Discounted {
  const together = inTurn(
    discounts.filter(({ combines }) => combines),
    items,
  );
  const alone = discounts.filter(({ combines }) => !combines).map((discount) => inTurn([discount], items));
  const best = alone.reduce((least, one) => (totalOf(one) < totalOf(least) ? one : least), together);
  const why = Object.assign({}, ...[together, ...alone].map(({ unused }) => unused)) as Record<
    string,
    Unused
  >;
  const taken = new Set(best.reductions.map(({ discount }) => discount.id));
  const unused = Object.fromEntries(
    discounts.filter(({ id }) => !taken.has(id)).map(({ id }) => [id, why[id] ?? ('notTogether' as const)]),
  );
  return { ...best, unused };
}
