import { describe, expect, it } from 'vitest';
import { bookingWorld, overlappingStarts, race } from '../support/booking-world.ts';

const first = (values: readonly { start: number }[]): number => {
  const value = values[0];
  if (!value) throw new Error('no slot');
  return value.start;
};

describe('fifty clients at once', () => {
  it('have one winner for the same slot', async () => {
    const world = await bookingWorld({ clients: 50 });
    const start = first(world.slots());
    const { winners, losses } = await race(world, () => start);
    expect(winners).toHaveLength(1);
    expect(losses).toEqual(Array.from({ length: 49 }, () => 'slot_taken'));
    expect((await world.calendar()).map(({ id }) => id)).toEqual(winners);
  });

  it('have one winner for slots that overlap without being the same', async () => {
    const world = await bookingWorld({ clients: 50, availability: { stepMinutes: 5 } });
    const starts = overlappingStarts(first(world.slots()));
    const { winners, losses } = await race(world, (client) => starts[client % starts.length] ?? 0);
    expect(winners).toHaveLength(1);
    expect(new Set(losses)).toEqual(new Set(['slot_taken']));
    expect(await world.calendar()).toHaveLength(1);
  });

  it('keep the buffers between them free too', async () => {
    const world = await bookingWorld({ clients: 2, availability: { bufferAfterMinutes: 15 } });
    const start = first(world.slots());
    const next = start + 60 * 60_000;
    const { winners } = await race(world, (client) => (client === 0 ? start : next));
    expect(winners).toHaveLength(1);
  });

  it('all win when each wants another time', async () => {
    const world = await bookingWorld({ clients: 6 });
    const free = world.slots().filter((_, index) => index % 4 === 0);
    const { winners } = await race(world, (client) => free[client]?.start ?? 0);
    expect(winners).toHaveLength(6);
    expect(await world.calendar()).toHaveLength(6);
  });
});

describe('a hold', () => {
  it('is refused outside what is offered, in the past, and off the grid', async () => {
    const world = await bookingWorld();
    const start = first(world.slots());
    await expect(world.hold(0, start + 60_000)).rejects.toMatchObject({ code: 'slot_unavailable' });
    await expect(world.hold(0, Date.now() - 86_400_000)).rejects.toMatchObject({ code: 'slot_unavailable' });
    expect(await world.calendar()).toEqual([]);
  });

  it('frees its time by itself after fifteen minutes', async () => {
    const world = await bookingWorld({ clients: 2 });
    const start = first(world.slots(2));
    await world.hold(0, start);
    await expect(world.hold(1, start)).rejects.toMatchObject({ code: 'slot_taken' });
    const later = new Date(Date.now() + 15 * 60_000 + 1000);
    await expect(world.hold(1, start, later)).resolves.toMatchObject({ bookingId: expect.any(String) });
  });

  it('is limited to three at a time for one client', async () => {
    const world = await bookingWorld();
    const free = world.slots().filter((_, index) => index % 4 === 0);
    for (const slot of free.slice(0, 3)) await world.hold(0, slot.start);
    await expect(world.hold(0, free[3]?.start ?? 0)).rejects.toMatchObject({ code: 'conflict' });
  });
});
