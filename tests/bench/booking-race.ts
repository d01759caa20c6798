import { countReads } from '../../functions/src/kernel/count-reads.ts';
import { bookingWorld, overlappingStarts, race } from '../support/booking-world.ts';
import { type Bench, type Figures, spread } from './bench.ts';

const contenders = 50;
const rounds = 5;

type Race = () => Promise<{ winners: readonly string[]; durations: readonly number[] }>;

/**
 * The first race of the process, in which nothing is compiled and no connection open, and the ones after it together.
 * Reads are those of all fifty together.
 */
async function raced(run: Race): Promise<Figures> {
  const first = await run();
  const { reads } = await countReads(run);
  const later = [];
  for (let round = 0; round < rounds; round += 1) later.push(await run());
  const all = [first, ...later];
  return {
    contenders,
    races: all.length,
    winners: Math.max(...all.map(({ winners }) => winners.length)),
    winners_least: Math.min(...all.map(({ winners }) => winners.length)),
    reads_of_all: reads,
    first_p95_ms: spread(first.durations).p95_ms,
    ...spread(later.flatMap(({ durations }) => durations)),
  };
}

/** Fifty clients for the same slot, against the Firestore emulator, in one process: winners, and how long each waited. */
export const bookingRace: Bench = {
  id: 'booking.race-50',
  run: async ({ platform }) => {
    Object.assign(process.env, (await platform()).env);
    return await raced(async () => {
      const world = await bookingWorld({ clients: contenders });
      const start = world.slots()[0]?.start ?? 0;
      return await race(world, () => start);
    });
  },
};

/** The same for slots that overlap without being identical. */
export const bookingRaceOverlap: Bench = {
  id: 'booking.race-overlap',
  run: async ({ platform }) => {
    Object.assign(process.env, (await platform()).env);
    return await raced(async () => {
      const world = await bookingWorld({ clients: contenders, availability: { stepMinutes: 5 } });
      const starts = overlappingStarts(world.slots()[0]?.start ?? 0);
      return await race(world, (client) => starts[client % starts.length] ?? 0);
    });
  },
};
