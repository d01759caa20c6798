import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPace } from './pace.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('createPace', () => {
  test('lets one through at once and the others at the given distance', async () => {
    const pace = createPace(1_000, 10_000);
    const began = Date.now();
    const through: number[] = [];
    for (let caller = 0; caller < 3; caller += 1)
      void pace.turn().then(() => through.push(Date.now() - began));
    await vi.advanceTimersByTimeAsync(2_500);
    expect(through).toEqual([0, 1_000, 2_000]);
  });

  test('sends away who would wait too long, and they take nobody’s turn', async () => {
    const pace = createPace(1_000, 1_500);
    await pace.turn();
    const second = pace.turn();
    await expect(pace.turn()).rejects.toThrow('waiting');
    await vi.advanceTimersByTimeAsync(1_000);
    await second;
    const fourth = pace.turn();
    await vi.advanceTimersByTimeAsync(1_000);
    await expect(fourth).resolves.toBeUndefined();
  });
});
