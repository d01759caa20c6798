import { optimiseDay } from '@evergrow/domain/dispatch';
import { inventDay } from '../../domain/src/dispatch/invented-day.fixture.ts';
import { type Bench, spread } from './bench.ts';

/** Days that were invented without looking at what comes out of them. */
const seeds = [1, 2, 3, 4, 5];
const visits = 40;
const cleaners = 6;
/** What the API allows itself. */
const ms = 1_500;

const tenth = (km: number): number => Math.round(km * 10) / 10;

/** Forty visits and six cleaners: how long the optimiser takes, and what it saves against first come, first served. */
export const dispatch40: Bench = {
  id: 'dispatch.40',
  run: async () => {
    const durations: number[] = [];
    const results = seeds.map((seed) => {
      const day = inventDay(visits, cleaners, seed);
      const began = performance.now();
      const result = optimiseDay(day, { seed: 1, rounds: 1_000_000, ms, clock: () => performance.now() });
      durations.push(performance.now() - began);
      return result;
    });
    const sum = (of: (result: (typeof results)[number]) => number) =>
      results.reduce((total, result) => total + of(result), 0);
    const before = sum((result) => result.before.km);
    const after = sum((result) => result.after.km);
    const least = Math.min(...results.map((result) => 1 - result.after.km / result.before.km));
    return {
      visits,
      cleaners,
      days: seeds.length,
      ...spread(durations),
      km_before: tenth(before / seeds.length),
      km_after: tenth(after / seeds.length),
      saved_percent: tenth((1 - after / before) * 100),
      saved_percent_worst_day: tenth(least * 100),
      stuck: sum((result) => result.stuck.length),
    };
  },
};
