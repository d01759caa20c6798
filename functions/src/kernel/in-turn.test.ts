import { expect, it, vi } from 'vitest';
import { inTurn } from './in-turn.ts';

it('lets one go at a time, in the order they came, whatever becomes of the one before', async () => {
  const steps: string[] = [];
  const task = (name: string, fails = false) =>
    inTurn('a', async () => {
      steps.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 1));
      steps.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const outcomes = await Promise.allSettled([task('first'), task('second', true), task('third')]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(steps).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});

it('keeps those who want something else out of the queue', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const first = inTurn('a', () => promise);
  await expect(inTurn('b', async () => 'through')).resolves.toBe('through');
  resolve();
  await first;
});

it('does not wait for ever for one that hangs, nor again when it has come back', async () => {
  vi.useFakeTimers();
  const { promise, resolve } = Promise.withResolvers<void>();
  const hung = inTurn('a', () => promise, 1_000);
  let went = false;
  const go = async () => {
    went = true;
  };
  const next = inTurn('a', go, 1_000);
  await vi.advanceTimersByTimeAsync(999);
  expect(went).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(went).toBe(true);
  resolve();
  await Promise.all([hung, next]);
  await expect(inTurn('a', async () => 'at once')).resolves.toBe('at once');
  vi.useRealTimers();
});
