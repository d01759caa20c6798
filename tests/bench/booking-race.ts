import { bookingWorld, overlappingStarts, race } from '../support/booking-world.ts';
import { type Bench, spread } from './bench.ts';

const contenders = 50;

/** Fifty clients for the same slot, against the Firestore emulator, in one process: winners, and how long each waited. */
export const bookingRace: Bench = {
  id: 'booking.race-50',
  run: async ({ platform }) => {
    Object.assign(process.env, (await platform()).env);
    const world = await bookingWorld({ clients: contenders });
    const start = world.slots()[0]?.start ?? 0;
    const { winners, durations } = await race(world, () => start);
    return { contenders, winners: winners.length, ...spread(durations) };
  },
};

/** The same for slots that overlap without being identical. */
export const bookingRaceOverlap: Bench = {
  id: 'booking.race-overlap',
  run: async ({ platform }) => {
    Object.assign(process.env, (await platform()).env);
    const world = await bookingWorld({ clients: contenders, availability: { stepMinutes: 5 } });
    const starts = overlappingStarts(world.slots()[0]?.start ?? 0);
    const { winners, durations } = await race(world, (client) => starts[client % starts.length] ?? 0);
    return { contenders, winners: winners.length, ...spread(durations) };
  },
};
