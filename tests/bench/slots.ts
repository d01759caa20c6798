import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { DAY, utcDay } from '@evergrow/domain/kernel';
import { offeredSlots } from '@evergrow/domain/scheduling';
import { countReads } from '../../functions/src/kernel/count-reads.ts';
import { slotWorld } from '../support/slot-world.ts';
import { type Bench, type Figures, spread } from './bench.ts';
import { sampleFrom, slotSample } from './slot-sample.ts';

const freshProcesses = 15;
const rounds = 300;

/** Median and p95 of searching a month of so many providers, in a warm process and in fresh ones. */
function searched(providers: number): Figures {
  const searches = slotSample(providers);
  const search = () => searches.reduce((sum, one) => sum + offeredSlots(one).length, 0);
  for (let round = 0; round < 50; round += 1) search();
  const warm = Array.from({ length: rounds }, () => {
    const began = performance.now();
    search();
    return performance.now() - began;
  });
  const cold = Array.from({ length: freshProcesses }, () => freshly(providers));
  const coldSpread = spread(cold.map(({ ms }) => ms));
  const cpuSpread = spread(cold.map(({ cpu_ms }) => cpu_ms));
  return {
    providers,
    slots: search(),
    ...spread(warm),
    cold_median_ms: coldSpread.median_ms,
    cold_p95_ms: coldSpread.p95_ms,
    cold_cpu_median_ms: cpuSpread.median_ms,
    cold_best_ms: Math.min(...cold.map(({ ms }) => Math.round(ms * 100) / 100)),
    best_ms: Math.min(...warm.map((ms) => Math.round(ms * 100) / 100)),
  };
}

function freshly(providers: number): { ms: number; cpu_ms: number } {
  const script = join(import.meta.dirname, 'slots-cold.ts');
  return JSON.parse(execFileSync(process.execPath, [script, String(providers)], { encoding: 'utf8' }));
}

export const slots1x30d: Bench = { id: 'slots.1x30d', run: async () => searched(1) };
export const slots50x30d: Bench = { id: 'slots.50x30d', run: async () => searched(50) };

/**
 * Documents read to answer 30 days of one provider and of any of 50, with a full calendar each, over the code of the
 * route; and how long that takes against the emulator.
 */
export const slotsReads: Bench = {
  id: 'slots.reads',
  run: async ({ platform }) => {
    Object.assign(process.env, (await platform()).env);
    const figures: Figures = {};
    for (const providers of [1, 50]) {
      const world = await slotWorld({
        providers: slotSample(providers).map(({ availability, busy }, index) => ({
          id: `provider-${index}`,
          hours: availability,
          entries: Object.fromEntries(busy.map((entry, at) => [`booking-${index}-${at}`, entry])),
        })),
        service: { staffing: { mode: 'any', rule: 'load' } },
      });
      const query = {
        from: utcDay(sampleFrom),
        to: utcDay(sampleFrom + 29 * DAY),
        ...(providers === 1 ? { providerId: 'provider-0' } : {}),
      };
      const ask = () => countReads(() => world.ask(query, sampleFrom - DAY));
      const { reads: first } = await ask();
      const { reads } = await ask();
      const durations: number[] = [];
      for (let round = 0; round < 20; round += 1) {
        const began = performance.now();
        await ask();
        durations.push(performance.now() - began);
      }
      // The thirty days touch two UTC months. All reads are counted, nothing is taken off: of the first question an
      // instance is asked about a service, and of those after it, for which it knows offering, service and settings.
      const months = 2;
      figures[`reads_first_${providers}`] = first;
      figures[`reads_${providers}`] = reads;
      figures[`per_provider_and_month_${providers}`] = reads / providers / months;
      figures[`ms_${providers}`] = spread(durations);
    }
    return figures;
  },
};
