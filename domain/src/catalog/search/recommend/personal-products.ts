import type { ShopIndex } from '../shop-index.ts';
import { placesOf, similarProducts } from './related-products.ts';

/** How much being about the same counts against being bought by the same people, by rank. */
const similarCounts = 0.5;
const neighbours = 10;

/**
 * Places of what may suit somebody who has bought these, latest first, best first: what others bought with them, what is about
 * the same, and what is popular where that is not enough. Nothing they have already.
 */
export function personalProducts(index: ShopIndex, bought: readonly string[], most: number): number[] {
  const own = new Set(bought);
  const scores = new Map<number, number>();
  const add = (places: readonly number[], weight: number) => {
    for (const [rank, place] of places.entries()) {
      if (own.has(index.products[place]?.id ?? '')) continue;
      scores.set(place, (scores.get(place) ?? 0) + weight / (rank + 2));
    }
  };
  for (const [age, id] of bought.entries()) {
    const weight = 1 / (1 + age / 4);
    add(placesOf(index, index.file.relations.bought[id] ?? []), weight);
    const place = index.places.get(id);
    if (place === undefined) continue;
    const similar = similarProducts(index, place, neighbours).filter((other) => index.there[other] === 1);
    add(similar, weight * similarCounts);
  }
  const best = [...scores].sort(([a, x], [b, y]) => y - x || a - b).map(([place]) => place);
  const rest = popularProducts(index, most + own.size).filter(
    (place) => !scores.has(place) && !own.has(index.products[place]?.id ?? ''),
  );
  return [...best, ...rest].slice(0, most);
}

/** Places of what is bought most and can be had; the newest where nothing has been bought. */
export const popularProducts = (index: ShopIndex, most: number): number[] =>
  index.byPopularity.filter((place) => index.there[place] === 1).slice(0, most);
