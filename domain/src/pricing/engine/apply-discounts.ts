import { applyDiscount } from './apply-discount.ts';
import { type Discount, type Discountable, isInScope, type Reduction, type Unused } from './discount.ts';

export interface Discounted {
  /** In the order they were taken off. */
  readonly reductions: readonly Reduction[];
  /** By the discount's id, why it takes nothing off. */
  readonly unused: Readonly<Record<string, Unused>>;
  /** What is left of each thing's price, in minor units by key. */
  readonly net: Readonly<Record<string, number>>;
}

const totalOf = ({ net }: Discounted): number => Object.values(net).reduce((all, amount) => all + amount, 0);

/** What is free first, so that a percentage counts on what is paid; amounts last, so that they take all they can. */
const turns: readonly Discount['effect']['of'][] = ['freeItem', 'buyGet', 'percent', 'flat'];

const turnOf = ({ automatic, effect, id }: Discount): string =>
  `${automatic ? 0 : 1}${turns.indexOf(effect.of)}${id}`;

/** One order for the same discounts, however they were typed. */
const ordered = (discounts: readonly Discount[]): Discount[] =>
  discounts.toSorted((one, other) => (turnOf(one) < turnOf(other) ? -1 : 1));

/** @param planCode the one code that may take something off plans; null: none does */
function inTurn(
  discounts: readonly Discount[],
  items: readonly Discountable[],
  planCode: string | null,
): Discounted {
  const net = Object.fromEntries(items.map((item) => [item.key, item.net]));
  const reductions: Reduction[] = [];
  const unused: Record<string, Unused> = {};
  for (const discount of discounts) {
    const now = items
      .filter(({ kind }) => kind !== 'plan' || discount.automatic || discount.id === planCode)
      .map((item) => ({ ...item, net: net[item.key] ?? 0 }));
    const applied = applyDiscount(discount, now, items);
    if ('unused' in applied) {
      unused[discount.id] =
        now.length < items.length && applied.unused === 'nothingLeft' ? 'notTogether' : applied.unused;
      continue;
    }
    reductions.push({ discount, off: applied.off });
    for (const [key, amount] of Object.entries(applied.off)) net[key] = (net[key] ?? 0) - amount;
  }
  return { reductions, unused, net };
}

/** Every way some discounts can be had together: a plan takes one code, so one way for each that could be it. */
function waysOf(discounts: readonly Discount[], items: readonly Discountable[]): Discounted[] {
  const plans = items.filter(({ kind }) => kind === 'plan');
  const codes = discounts.filter(
    ({ automatic, scope }) => !automatic && plans.some((plan) => isInScope(scope, plan)),
  );
  const allowed = codes.length === 0 ? [null] : codes.map(({ id }) => id);
  return allowed.map((code) => inTurn(discounts, items, code));
}

/**
 * What discounts take off what is bought, in whatever order they are given. Those that combine are taken off one after the
 * other, each from what the one before left: those that apply by themselves first, and what is free before percentages
 * before amounts. One that does not combine stands alone, and one plan takes one code. Of these ways the buyer gets the
 * cheapest; of equally cheap ones the combined. No price falls below zero.
 * @param discounts each id once
 */
export function applyDiscounts(discounts: readonly Discount[], items: readonly Discountable[]): Discounted {
  const all = ordered(discounts);
  const together = waysOf(
    all.filter(({ combines }) => combines),
    items,
  );
  const alone = all.filter(({ combines }) => !combines).flatMap((discount) => waysOf([discount], items));
  const ways = [...together, ...alone];
  const best = ways.reduce((least, one) => (totalOf(one) < totalOf(least) ? one : least));
  const why = Object.assign({}, ...ways.map(({ unused }) => unused)) as Record<string, Unused>;
  const taken = new Set(best.reductions.map(({ discount }) => discount.id));
  const unused = Object.fromEntries(
    all
      .filter(({ id }) => !taken.has(id))
      .map(({ id }) => [id, best.unused[id] ?? why[id] ?? ('notTogether' as const)]),
  );
  return { ...best, unused };
}
