import { DAY, HOUR, paths, utcMonth } from '@evergrow/domain/kernel';
import { type CalendarEntry, calendarMonthSchema } from '@evergrow/domain/scheduling';
import { WriteBatch } from 'firebase-admin/firestore';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { documentAt } from '../../functions/src/kernel/collection.ts';
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

describe('a limit of a week that has days in two months', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const openRoundTheClock = {
    timeZone: 'UTC',
    weekly: Array.from({ length: 7 }, () => '00:00-24:00'),
    maxPerWeek: 1,
  };

  /** Noon of the last day of a UTC month that is not the last of its week. */
  function lastOfMonth(): number {
    for (let day = Math.ceil(Date.now() / DAY) + 1; ; day += 1) {
      const noon = day * DAY + 12 * HOUR;
      const isSunday = new Date(noon).getUTCDay() === 0;
      if (!isSunday && utcMonth(noon) !== utcMonth(noon + DAY)) return noon;
    }
  }

  type World = Awaited<ReturnType<typeof bookingWorld>>;

  /** Another instance books an hour from `start`, unless somebody changed that month since it was empty. */
  async function bookElsewhere({ tenantId, providerId }: World, start: number, from: 'begun' | 'none') {
    const month = utcMonth(start);
    const entry: CalendarEntry = { start, end: start + HOUR, kind: 'booking', expiresAt: null };
    const reference = documentAt(paths.calendarMonth(tenantId, providerId, month), calendarMonthSchema);
    if (from === 'begun') await reference.update({ entries: { elsewhere: entry } });
    else await reference.create({ providerId, month, entries: { elsewhere: entry } });
  }

  const sides = ['before', 'after'] as const;
  it.each(sides.flatMap((side) => (['begun', 'none'] as const).map((from) => [side, from] as const)))(
    'is kept by who books %s the end of the month when the other month (%s) changes meanwhile',
    async (side, from) => {
      const world = await bookingWorld({ availability: openRoundTheClock });
      const last = lastOfMonth();
      const [mine, theirs] = side === 'before' ? [last, last + DAY] : [last + DAY, last];
      if (from === 'begun') {
        const month = utcMonth(theirs);
        const reference = documentAt(
          paths.calendarMonth(world.tenantId, world.providerId, month),
          calendarMonthSchema,
        );
        await reference.create({ providerId: world.providerId, month, entries: {} });
      }
      const { commit } = WriteBatch.prototype;
      vi.spyOn(WriteBatch.prototype, 'commit').mockImplementationOnce(async function (this: WriteBatch) {
        await bookElsewhere(world, theirs, from);
        return await commit.call(this);
      });
      await expect(world.hold(0, mine)).rejects.toMatchObject({ code: 'slot_unavailable' });
      expect((await world.calendar()).map(({ id }) => id)).toEqual(['elsewhere']);
    },
  );

  it('has one winner when fifty ask for days on either side at once', async () => {
    const world = await bookingWorld({ clients: 50, availability: openRoundTheClock });
    const last = lastOfMonth();
    const { winners } = await race(world, (client) => last + (client % 2) * DAY);
    expect(winners).toHaveLength(1);
    expect((await world.calendar()).map(({ id }) => id)).toEqual(winners);
  });

  it('lets both book when each has a week of its own', async () => {
    const world = await bookingWorld({ clients: 2, availability: openRoundTheClock });
    const last = lastOfMonth();
    const { winners } = await race(world, (client) => last + client * 7 * DAY);
    expect(winners).toHaveLength(2);
  });
});

describe('clients who want different times of one provider', () => {
  it('all get theirs, however many they are', async () => {
    const world = await bookingWorld({ clients: 30 });
    const free = world.slots(1, 14).filter((_, index) => index % 4 === 0);
    const { winners, losses } = await race(world, (client) => free[client]?.start ?? 0);
    expect(losses).toEqual([]);
    expect(winners).toHaveLength(30);
  });
});
