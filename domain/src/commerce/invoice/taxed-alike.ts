import type { Quote } from '../../pricing/index.ts';
import { share } from '../../pricing/visit/index.ts';
import type { Order } from '../order.ts';
import type { OrderItem } from '../order-item.ts';

/** A tax of a price, and what it comes to in all, in minor units. */
export interface Rate {
  readonly label: string;
  /** Null where it is not known. */
  readonly percent: number | null;
  readonly amount: number;
}

/** What of a price is taxed alike: minor units before tax, and by which of its rates; by none at all it is not taxed. */
export interface TaxedAlike {
  readonly net: number;
  readonly rates: readonly number[];
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

/** The taxes of a price, in the order it lists them. */
export const ratesOf = ({ lines }: Pick<Quote, 'lines'>): readonly Rate[] =>
  lines.flatMap(({ kind, label, amount, reason }) =>
    kind === 'tax' ? [{ label, percent: reason?.of === 'percent' ? reason.percent : null, amount }] : [],
  );

/**
 * What of a price is taxed by which of its rates: all of it by all of them, unless it is of several things, each of which
 * says. Tips are no part of it. Null where that cannot be said to the cent: of orders whose things do not say yet and whose
 * amounts fit more than one answer.
 */
export function taxedAlike(price: Pick<Quote, 'lines'>, items: Order['items']): readonly TaxedAlike[] | null {
  const rates = ratesOf(price);
  const all = rates.map((_, index) => index);
  const net = sum(price.lines.map(({ kind, amount }) => (kind === 'tax' || kind === 'tip' ? 0 : amount)));
  if (rates.length === 0 || items.length === 0) return [{ net, rates: all }];
  const each = items.map((item) => taxesOfItem(item, rates, items.length === 1));
  const groups = new Map<string, TaxedAlike>();
  for (const [index, of] of each.entries()) {
    if (!of) return null;
    const name = [...of.keys()].join();
    const before = groups.get(name)?.net ?? 0;
    groups.set(name, { net: before + (items[index]?.net ?? 0), rates: [...of.keys()] });
  }
  const found = [...groups.values()];
  const areAll = rates.every(({ amount }, rate) => amount === sum(each.map((of) => of?.get(rate) ?? 0)));
  return areAll && sum(found.map((group) => group.net)) === net ? found : null;
}

/** By which rates a thing is taxed, in their order, and how much; null where its amounts do not say. */
function taxesOfItem(
  { net, tax, taxes }: OrderItem,
  rates: readonly Rate[],
  isOnly: boolean,
): ReadonlyMap<number, number> | null {
  if (taxes) {
    const of = rates.flatMap(({ label, percent }, rate): [number, number][] => {
      const mine = taxes.filter((one) => one.label === label && one.percent === percent);
      return mine.length > 0 ? [[rate, sum(mine.map(({ amount }) => amount))]] : [];
    });
    return new Map(of);
  }
  if (tax === 0) return new Map();
  if (isOnly) return new Map(rates.map(({ amount }, rate) => [rate, amount]));
  if (rates.length === 1) return new Map([[0, tax]]);
  const fitting = rates.flatMap(({ percent }, rate) =>
    percent !== null && share(net, percent) === tax ? [rate] : [],
  );
  return fitting.length === 1 ? new Map(fitting.map((rate) => [rate, tax])) : null;
}
