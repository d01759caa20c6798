import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanQuality, placeOfFirst, qualityByChance, qualityOfPlace } from './metrics.ts';

/** Every order of the numbers 0 to size - 1. */
function permutations(size: number): number[][] {
  if (size === 0) return [[]];
  return permutations(size - 1).flatMap((order) =>
    Array.from({ length: size }, (_, at) => [...order.slice(0, at), size - 1, ...order.slice(at)]),
  );
}

describe('the place of the first right one', () => {
  it('counts from one and takes the best of several', () => {
    expect(placeOfFirst(['a', 'b', 'c', 'd'], ['d', 'c'])).toBe(3);
    expect(placeOfFirst(['a'], ['a'])).toBe(1);
  });

  it('is null when none is ranked', () => {
    expect(placeOfFirst(['a', 'b'], ['z'])).toBeNull();
    expect(placeOfFirst([], ['z'])).toBeNull();
  });
});

describe('the quality of a place', () => {
  it.each([
    [1, { hitAt1: 1, hitAt3: 1, meanReciprocalRank: 1 }],
    [3, { hitAt1: 0, hitAt3: 1, meanReciprocalRank: 1 / 3 }],
    [4, { hitAt1: 0, hitAt3: 0, meanReciprocalRank: 1 / 4 }],
    [null, { hitAt1: 0, hitAt3: 0, meanReciprocalRank: 0 }],
  ])('of %s', (place, quality) => expect(qualityOfPlace(place)).toEqual(quality));
});

describe('chance', () => {
  it('is what all shuffles give on average', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), (size, some) => {
        const right = Math.min(size, some);
        const accepted = Array.from({ length: right }, (_, index) => String(index));
        const enumerated = meanQuality(
          permutations(size).map((order) => qualityOfPlace(placeOfFirst(order.map(String), accepted))),
        );
        const expected = qualityByChance(size, right);
        expect(expected.hitAt1).toBeCloseTo(enumerated.hitAt1, 10);
        expect(expected.hitAt3).toBeCloseTo(enumerated.hitAt3, 10);
        expect(expected.meanReciprocalRank).toBeCloseTo(enumerated.meanReciprocalRank, 10);
      }),
    );
  });

  it('finds one in forty at first once in forty times', () => {
    expect(qualityByChance(40, 1).hitAt1).toBeCloseTo(1 / 40, 12);
    expect(qualityByChance(40, 1).hitAt3).toBeCloseTo(3 / 40, 12);
  });

  it('is refused without a right answer, or with more than there are candidates', () => {
    expect(() => qualityByChance(5, 0)).toThrow(RangeError);
    expect(() => qualityByChance(5, 6)).toThrow(RangeError);
  });
});

describe('the mean of qualities', () => {
  it('averages each figure by itself', () => {
    expect(
      meanQuality([qualityOfPlace(1), qualityOfPlace(2), qualityOfPlace(null), qualityOfPlace(4)]),
    ).toEqual({ hitAt1: 0.25, hitAt3: 0.5, meanReciprocalRank: 1.75 / 4 });
  });

  it('does not exist for none', () => expect(() => meanQuality([])).toThrow(RangeError));
});
