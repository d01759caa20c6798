import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MINUTE } from '../kernel/index.ts';
import { sampleBooking } from './booking.fixture.ts';
import type { Booking } from './booking.ts';
import type { CalendarEntry, CalendarMonth } from './calendar-month.ts';
import { claimBooking, emptyMonth, occupies, placeClaim, releaseClaim } from './claims.ts';
import { overlaps } from './interval.ts';

/** The last midnight of November, so that many intervals span two months. */
const midnight = Date.UTC(2026, 11, 1);

const anyInterval = fc
  .tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .map(([from, length]) => ({
    start: midnight + from * 5 * MINUTE,
    end: midnight + (from + length) * 5 * MINUTE,
  }));

const anyStep = fc.record({
  act: fc.constantFrom('hold', 'hold', 'confirm', 'release', 'busy', 'move', 'reassign'),
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  interval: anyInterval,
  providerIds: fc.constantFrom<string[]>(['p'], ['q'], ['p', 'q'], ['q', 'p']),
  /** Of a group session; 0: for itself. */
  seats: fc.constantFrom(0, 0, 1, 2),
  /** Minutes by which one provider's buffer is longer. */
  buffer: fc.constantFrom(0, 5),
  /** Minutes since the step before. */
  wait: fc.integer({ min: 0, max: 10 }),
});
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

type World = { months: CalendarMonth[]; bookings: Record<string, Booking> };

function bookingOf({ interval, providerIds, seats, buffer }: Step): Booking {
  const [start, end] = [new Date(interval.start), new Date(interval.end)];
  const longer = { start: new Date(interval.start - buffer * MINUTE), end };
  const claim = {
    start,
    end,
    ...(seats > 0 ? { capacity: 3 } : {}),
    ...(buffer > 0 ? { of: { q: longer } } : {}),
  };
  return sampleBooking({ providerIds, claim, seats: Math.max(1, seats) });
}

/** What a person, a payment or an outside calendar does: all of it or nothing. */
function act({ months, bookings }: World, step: Step, now: number): World {
  const { act, id, interval, providerIds } = step;
  if (act === 'release') return { months: releaseClaim(months, id), bookings };
  if (act === 'busy') {
    const entry: CalendarEntry = { ...interval, kind: 'busy', expiresAt: null };
    const theirs = months.filter(({ providerId }) => providerId === 'p');
    const placed = placeClaim(theirs, `busy-${id}`, entry, now);
    const others = months.filter(({ providerId }) => providerId !== 'p');
    return { months: placed.ok ? [...placed.value, ...others] : months, bookings };
  }
  const known = bookings[id];
  const wanted =
    act === 'hold' || !known
      ? bookingOf(step)
      : act === 'move'
        ? { ...known, claim: bookingOf(step).claim }
        : act === 'reassign'
          ? { ...known, providerIds }
          : known;
  const until = act === 'hold' ? new Date(now + 15 * MINUTE) : null;
  const placed = claimBooking(months, id, wanted, until, now);
  return placed.ok ? { months: placed.value, bookings: { ...bookings, [id]: wanted } } : { months, bookings };
}

const share = (a: CalendarEntry, b: CalendarEntry) =>
  a.group !== undefined && a.group.id === b.group?.id && a.start === b.start && a.end === b.end;

/** No two claims of a provider overlap but seats of one start, which are never more than there are. */
function check(months: readonly CalendarMonth[], now: number): void {
  for (const provider of ['p', 'q']) {
    const theirs = months.filter(({ providerId }) => providerId === provider);
    const live = new Map(
      theirs.flatMap(({ entries }) => Object.entries(entries)).filter(([, entry]) => occupies(entry, now)),
    );
    for (const [id, entry] of live) {
      const beside = [...live].filter(([other, rival]) => other !== id && overlaps(entry, rival));
      expect(beside.every(([, rival]) => share(entry, rival))).toBe(true);
      const seats = beside.reduce(
        (sum, [, rival]) => sum + (rival.group?.seats ?? 0),
        entry.group?.seats ?? 0,
      );
      expect(seats).toBeLessThanOrEqual(entry.group?.capacity ?? 0);
      const of = (month: string) => theirs.find((one) => one.month === month)?.entries[id];
      expect(of('2026-11')).toEqual(entry.start < midnight ? entry : undefined);
      expect(of('2026-12')).toEqual(entry.end > midnight ? entry : undefined);
    }
  }
}

it('whatever is held, confirmed, moved, reassigned, released or runs out, in whatever order, no two claims overlap', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
      let world: World = {
        months: ['p', 'q'].flatMap((id) => [emptyMonth(id, '2026-11'), emptyMonth(id, '2026-12')]),
        bookings: {},
      };
      let now = midnight - 100 * MINUTE;
      for (const step of steps) {
        now += step.wait * MINUTE;
        world = act(world, step, now);
        check(world.months, now);
      }
    }),
    { numRuns: 400 },
  );
});
