import type { ProductFilters } from './product-filters.ts';
import type { Dimension, ShopIndex } from './shop-index.ts';

export interface Narrowed {
  /** Places of the products that fit, in the order they were given. */
  readonly places: readonly number[];
  /** How many products each value of a dimension has, by the value's number: the dimension's own choice does not count. */
  readonly counts: readonly Uint32Array[];
  /** How many can be had at once. */
  readonly inStock: number;
  /** Lowest and highest price of what fits apart from its price; null where nothing has one. */
  readonly prices: { readonly least: number; readonly most: number } | null;
}

/** By number of a dimension's values whether it is wanted; null where the dimension does not narrow. */
function wantedOf({ id, values, numbers }: Dimension, filters: ProductFilters): Uint8Array | null {
  const wanted = filters.values[id];
  if (!wanted || wanted.length === 0) return null;
  const marks = new Uint8Array(values.length);
  for (const value of wanted) {
    const number = numbers.get(value);
    if (number !== undefined) marks[number] = 1;
  }
  return marks;
}

/** Whether a dimension is asked for that the shop does not have: nothing fits. */
const asksTheUnknown = ({ dimensions }: ShopIndex, { values }: ProductFilters): boolean =>
  Object.entries(values).some(
    ([id, wanted]) => wanted.length > 0 && !dimensions.some((dimension) => dimension.id === id),
  );

function hasWanted({ of, starts }: Dimension, place: number, marks: Uint8Array): boolean {
  const end = starts[place + 1] ?? 0;
  for (let at = starts[place] ?? 0; at < end; at += 1) if (marks[of[at] ?? 0] === 1) return true;
  return false;
}

function count({ of, starts }: Dimension, place: number, sums: Uint32Array): void {
  const end = starts[place + 1] ?? 0;
  for (let at = starts[place] ?? 0; at < end; at += 1) {
    const number = of[at] ?? 0;
    sums[number] = (sums[number] ?? 0) + 1;
  }
}

/**
 * Those of `places` that fit all filters, and the counts to narrow further: one pass, in which a product that fails in one
 * thing only still counts for that thing.
 */
export function narrowProducts(
  index: ShopIndex,
  places: readonly number[],
  filters: ProductFilters,
): Narrowed {
  const { dimensions, there } = index;
  const prices = index.pricesIn(filters.currency);
  const byPrice = filters.min !== null || filters.max !== null;
  const least = filters.min ?? 0;
  const most = filters.max ?? Number.POSITIVE_INFINITY;
  const unknown = asksTheUnknown(index, filters) ? 1 : 0;
  const narrowing = dimensions.flatMap((dimension, at) => {
    const marks = wantedOf(dimension, filters);
    return marks ? [{ at, dimension, marks }] : [];
  });
  const counts = dimensions.map(({ values }) => new Uint32Array(values.length));
  const counted = dimensions.map((dimension, at) => ({ dimension, sums: counts[at] ?? new Uint32Array() }));
  const fitting: number[] = [];
  let inStock = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;

  for (const place of places) {
    const price = prices[place] ?? Number.NaN;
    const failsPrice = byPrice && !(price >= least && price <= most);
    const failsStock = filters.inStock && there[place] === 0;
    let fails = unknown + Number(failsPrice) + Number(failsStock);
    let failed = -1;
    for (const { at, dimension, marks } of narrowing) {
      if (hasWanted(dimension, place, marks)) continue;
      fails += 1;
      failed = at;
    }
    if (fails > 1) continue;
    const only = failed >= 0 ? counted[failed] : undefined;
    if (only) {
      count(only.dimension, place, only.sums);
      continue;
    }
    if (fails === 0 || failsPrice) {
      if (price < lowest) lowest = price;
      if (price > highest) highest = price;
    }
    if (fails === 0 || failsStock) inStock += there[place] ?? 0;
    if (fails > 0) continue;
    fitting.push(place);
    for (const { dimension, sums } of counted) count(dimension, place, sums);
  }
  return {
    places: fitting,
    counts,
    inStock,
    prices: lowest <= highest ? { least: lowest, most: highest } : null,
  };
}
