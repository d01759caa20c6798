import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noSoonerThan } from './no-sooner-than.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a quick outcome waits, a quick failure as well', async () => {
  const seen: string[] = [];
  noSoonerThan(900, async () => 'known').then((value) => seen.push(value));
  noSoonerThan(900, async () => Promise.reject(new Error('unknown'))).catch((error: Error) =>
    seen.push(error.message),
  );
  await vi.advanceTimersByTimeAsync(899);
  expect(seen).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(seen.sort()).toEqual(['known', 'unknown']);
});

test('slow work is waited for', async () => {
  let done = false;
  noSoonerThan(10, () => new Promise((resolve) => setTimeout(resolve, 500))).then(() => {
    done = true;
  });
  await vi.advanceTimersByTimeAsync(499);
  expect(done).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toBe(true);
});
