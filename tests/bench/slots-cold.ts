import { log } from 'node:console';
import { offeredSlots } from '@evergrow/domain/scheduling';
import { slotSample } from './slot-sample.ts';

/**
 * In a process of its own: how long the first search takes, with nothing compiled, no zone known and nothing cached.
 * Loading the modules is not in it, since the deployed functions are one bundle and load otherwise.
 */
const searches = slotSample(Number(process.argv[2]));
const began = performance.now();
const cpu = process.cpuUsage();
let slots = 0;
for (const search of searches) slots += offeredSlots(search).length;
const ended = performance.now();
const { user, system } = process.cpuUsage(cpu);
log(JSON.stringify({ slots, ms: ended - began, cpu_ms: (user + system) / 1000 }));
