import type { ShopIndex } from '../shop-index.ts';
import { cosine } from '../vector.ts';

/** A share of words or labels, where there is no vector to compare. */
function overlap(index: ShopIndex, a: number, b: number): number {
  let common = 0;
  for (const { id, of, starts } of index.dimensions) {
    if (id === 'kind') continue;
    const own = of.subarray(starts[a], starts[a + 1]);
    const others = of.subarray(starts[b], starts[b + 1]);
    for (const value of own) if (others.includes(value)) common += id === 'category' ? 2 : 1;
  }
  return common;
}

/** What labels count against meaning. */
const labelCounts = 0.05;
/** Less alike than this is not alike. */
const leastAlike = 0.25;

/** Places of what is about the same, best first: by meaning as far as there are vectors, and by labels in common. */
export function similarProducts(index: ShopIndex, place: number, most: number): number[] {
  const own = index.vectors[place] ?? null;
  const length = index.lengths[place] ?? 0;
  return index.products
    .map((_, other) => {
      const vector = index.vectors[other];
      const meaning = own && vector ? cosine(own, vector, length * (index.lengths[other] ?? 0)) : 0;
      return { other, score: meaning + labelCounts * Math.min(6, overlap(index, place, other)) };
    })
    .filter(({ other, score }) => other !== place && score >= (own ? leastAlike : labelCounts))
    .sort((a, b) => b.score - a.score || (index.popularity[b.other] ?? 0) - (index.popularity[a.other] ?? 0))
    .slice(0, most)
    .map(({ other }) => other);
}

/** Places of those of `ids` that are on sale and can be had, in order. */
export const placesOf = (index: ShopIndex, ids: readonly string[]): number[] =>
  ids.flatMap((id) => {
    const place = index.places.get(id);
    return place === undefined || index.there[place] === 0 ? [] : [place];
  });

/** What to show beside a product: what the same people buy, and what is about the same and not already there. */
export function relatedProducts(
  index: ShopIndex,
  id: string,
  most: number,
): { bought: number[]; similar: number[] } | null {
  const place = index.places.get(id);
  if (place === undefined) return null;
  const bought = placesOf(index, index.file.relations.bought[id] ?? []).slice(0, most);
  const similar = similarProducts(index, place, most + bought.length)
    .filter((other) => !bought.includes(other))
    .slice(0, most);
  return { bought, similar };
}
