import { DAY } from '../../../kernel/time.ts';
import type { Relations } from '../search-file.ts';
import { basketsOf, itemNeighbours, type Purchase } from './item-neighbours.ts';

/** Purchases of this long ago count half as much for popularity, and for what is trending. */
const popularHalfLife = 45 * DAY;
const trendingHalfLife = 5 * DAY;
/** With fewer buyers within `trendingWindow` nothing is a trend. */
const leastBuyers = 2;
const trendingWindow = 14 * DAY;
const shownTrending = 12;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Each person counts once for each item: the last time. */
function latest(purchases: Iterable<Purchase>): Purchase[] {
  const found = new Map<string, Purchase>();
  for (const purchase of purchases) {
    const key = JSON.stringify([purchase.who, purchase.what]);
    const known = found.get(key);
    if (!known || known.at < purchase.at) found.set(key, purchase);
  }
  return [...found.values()];
}

function decayed(purchases: readonly Purchase[], now: number, halfLife: number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { what, at } of purchases) {
    const weight = 0.5 ** (Math.max(0, now - at) / halfLife);
    sums.set(what, (sums.get(what) ?? 0) + weight);
  }
  return sums;
}

/** What is bought more these days than its popularity would have it. */
function trendingOf(
  purchases: readonly Purchase[],
  popular: ReadonlyMap<string, number>,
  now: number,
): string[] {
  const lately = purchases.filter(({ at }) => at > now - trendingWindow);
  const buyers = new Map<string, number>();
  for (const { what } of lately) buyers.set(what, (buyers.get(what) ?? 0) + 1);
  return [...decayed(lately, now, trendingHalfLife)]
    .filter(([what]) => (buyers.get(what) ?? 0) >= leastBuyers)
    .map(([what, score]) => ({ what, score: score / Math.sqrt(1 + (popular.get(what) ?? 0)) }))
    .sort((a, b) => b.score - a.score || (a.what < b.what ? -1 : 1))
    .slice(0, shownTrending)
    .map(({ what }) => what);
}

/** What purchases tell of the products: popularity, trends, and what goes together. */
export function purchaseRelations(purchases: readonly Purchase[], now: Date): Relations {
  const at = now.getTime();
  const each = latest(purchases);
  const popular = decayed(each, at, popularHalfLife);
  const neighbours = itemNeighbours(basketsOf(each));
  return {
    madeAt: at,
    popularity: Object.fromEntries([...popular].map(([what, score]) => [what, rounded(score)])),
    trending: trendingOf(each, popular, at),
    bought: Object.fromEntries([...neighbours].map(([what, row]) => [what, row.map((other) => other.what)])),
  };
}
