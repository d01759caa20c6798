/** Chance that is the same for the same seed (mulberry32), so that what failed once can be done again. */
export function seeded(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** A whole number from 0 up to and without `end`. */
  const below = (end: number): number => Math.floor(next() * end);
  const shuffled = <T>(all: readonly T[]): T[] => {
    const list = [...all];
    for (let last = list.length - 1; last > 0; last -= 1) {
      const other = below(last + 1);
      [list[last], list[other]] = [list[other] as T, list[last] as T];
    }
    return list;
  };
  return { may: (chance: number) => next() < chance, below, shuffled };
}
export type Seeded = ReturnType<typeof seeded>;
