import { basketsOf, itemNeighbours, type Purchase, recommendFor } from '@evergrow/domain/catalog/search';
import type { Bench } from './bench.ts';
import { ratings } from './ratings.ts';

const most = 10;
/** The last fifth of what each person bought is held back; who has bought less than this tells nothing. */
const heldBack = 0.2;
const leastBought = 5;

type Split = { train: Purchase[]; known: Map<string, string[]>; test: Map<string, string[]> };

/** Each person's first purchases to learn from, and their last ones to guess. By time, as it would be. */
function split(purchases: readonly Purchase[]): Split {
  const byPerson = Map.groupBy(purchases, ({ who }) => who);
  const train: Purchase[] = [];
  const known = new Map<string, string[]>();
  const test = new Map<string, string[]>();
  for (const [who, own] of byPerson) {
    const sorted = own.toSorted((a, b) => a.at - b.at || (a.what < b.what ? -1 : 1));
    const kept = sorted.length < leastBought ? sorted.length : Math.ceil(sorted.length * (1 - heldBack));
    train.push(...sorted.slice(0, kept));
    const before = new Set(sorted.slice(0, kept).map(({ what }) => what));
    const later = [...new Set(sorted.slice(kept).map(({ what }) => what))].filter(
      (what) => !before.has(what),
    );
    known.set(who, [...before]);
    if (later.length > 0) test.set(who, later);
  }
  return { train, known, test };
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

/**
 * How much of what people bought next is among the ten things they are recommended: the product's item-item model against
 * popularity, which knows nothing of anybody. Of each person the share found of what ten could hold. The set is that of
 * `EVERGROW_RATINGS`, ratings of four and five stars counting as bought; without one it is invented, as `data` says.
 */
export const recommendRecall: Bench = {
  id: 'recommend.recall10',
  run: async () => {
    const { name, purchases } = await ratings();
    const { train, known, test } = split(purchases);
    const baskets = basketsOf(train);
    const buyers = new Map<string, number>();
    for (const items of baskets.values())
      for (const item of items) buyers.set(item, (buyers.get(item) ?? 0) + 1);
    const popular = [...buyers].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([item]) => item);
    const started = performance.now();
    const neighbours = itemNeighbours(baskets);
    const built = performance.now() - started;
    const recall = (recommend: (own: readonly string[]) => string[]): number => {
      let sum = 0;
      for (const [who, later] of test) {
        const found = new Set(recommend(known.get(who) ?? []));
        sum += later.filter((item) => found.has(item)).length / Math.min(most, later.length);
      }
      return rounded(sum / test.size);
    };
    return {
      data: name,
      people: test.size,
      items: buyers.size,
      purchases: purchases.length,
      build_ms: Math.round(built),
      item_item: recall((own) => recommendFor(own, neighbours, popular, most)),
      popularity: recall((own) => recommendFor(own, new Map(), popular, most)),
    };
  },
};
