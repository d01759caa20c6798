/** Somebody has bought something. Whoever it was stands for themselves only: no name is needed. */
export interface Purchase {
  readonly who: string;
  readonly what: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Nobody's purchases say more than these: who has bought the whole shop says nothing of what goes together. */
const mostOfOne = 100;

/** Items of each person, each once, latest first. */
export function basketsOf(purchases: Iterable<Purchase>): Map<string, string[]> {
  const latest = new Map<string, Map<string, number>>();
  for (const { who, what, at } of purchases) {
    const own = latest.get(who) ?? new Map<string, number>();
    own.set(what, Math.max(own.get(what) ?? 0, at));
    latest.set(who, own);
  }
  return new Map(
    [...latest].map(([who, own]) => [
      who,
      [...own]
        .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
        .slice(0, mostOfOne)
        .map(([what]) => what),
    ]),
  );
}

export interface Neighbour {
  readonly what: string;
  /** 0 to 1. */
  readonly score: number;
}

/**
 * For each item, those the same people buy, best first: the cosine of their buyers, shrunk towards nothing where few have
 * bought both, so that one common buyer proves little. (Item-item collaborative filtering: Sarwar et al., WWW 2001; the
 * shrinkage n / (n + s): Bell & Koren, ICDM 2007.)
 * @param shrinkage how many common buyers it takes to believe half of it
 */
export function itemNeighbours(
  baskets: ReadonlyMap<string, readonly string[]>,
  { most = 10, shrinkage = 3 }: { most?: number; shrinkage?: number } = {},
): Map<string, Neighbour[]> {
  const buyers = new Map<string, number>();
  const common = new Map<string, Map<string, number>>();
  for (const items of baskets.values()) {
    for (const item of items) {
      buyers.set(item, (buyers.get(item) ?? 0) + 1);
      const row = common.get(item) ?? new Map<string, number>();
      for (const other of items) if (other !== item) row.set(other, (row.get(other) ?? 0) + 1);
      common.set(item, row);
    }
  }
  const neighbours = new Map<string, Neighbour[]>();
  for (const [item, row] of common) {
    const own = buyers.get(item) ?? 1;
    const scored = [...row].map(([what, both]): Neighbour => {
      const similarity = both / Math.sqrt(own * (buyers.get(what) ?? 1));
      return { what, score: similarity * (both / (both + shrinkage)) };
    });
    scored.sort((a, b) => b.score - a.score || (a.what < b.what ? -1 : 1));
    if (scored.length > 0) neighbours.set(item, scored.slice(0, most));
  }
  return neighbours;
}

/**
 * What goes with these items and is none of them, best first: the sum of what they have in common with each. Falls back
 * on `popular`, so that there are `most` wherever the shop has as many.
 */
export function recommendFor(
  items: readonly string[],
  neighbours: ReadonlyMap<string, readonly Neighbour[]>,
  popular: readonly string[],
  most: number,
): string[] {
  const own = new Set(items);
  const scores = new Map<string, number>();
  for (const item of own) {
    for (const { what, score } of neighbours.get(item) ?? []) {
      if (!own.has(what)) scores.set(what, (scores.get(what) ?? 0) + score);
    }
  }
  const best = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([what]) => what);
  const rest = popular.filter((what) => !own.has(what) && !scores.has(what));
  return [...best, ...rest].slice(0, most);
}
