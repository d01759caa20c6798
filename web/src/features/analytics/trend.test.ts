import { expect, test } from 'vitest';
import { changeBetweenHalves, niceTop } from './trend.ts';

test('the second half is measured against the first', () => {
  expect(changeBetweenHalves([1, 1, 2, 3])).toBe(1.5);
  expect(changeBetweenHalves([4, 4, 1, 1])).toBe(-0.75);
  expect(changeBetweenHalves([0, 0, 1, 1])).toBeNull();
  expect(changeBetweenHalves([])).toBeNull();
});

test('of an odd number of days the oldest is left out', () => {
  expect(changeBetweenHalves([100, 1, 1, 2, 2])).toBe(1);
});

test.each([
  [0, 1],
  [1, 1],
  [3, 3],
  [7, 8],
  [9, 10],
  [12, 12],
  [13, 15],
  [101, 120],
  [72_000, 80_000],
])('a scale for %d ends at %d', (value, top) => {
  expect(niceTop(value)).toBe(top);
});
