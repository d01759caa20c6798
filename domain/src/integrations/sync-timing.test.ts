import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '../kernel/index.ts';
import { syncBackoff } from './sync-timing.ts';

test('waits 1, 2, 4 … minutes, never more than six hours', () => {
  expect([1, 2, 3, 4].map((failures) => syncBackoff(failures))).toEqual(
    [1, 2, 4, 8].map((minutes) => minutes * MINUTE),
  );
  expect(syncBackoff(60)).toBe(6 * HOUR);
});

test('waits as long as it was asked to, when that is longer', () => {
  expect(syncBackoff(1, 5 * MINUTE)).toBe(5 * MINUTE);
  expect(syncBackoff(5, MINUTE)).toBe(16 * MINUTE);
});
