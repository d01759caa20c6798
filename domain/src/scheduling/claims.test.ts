import { describe, expect, it } from 'vitest';
import { MINUTE } from '../kernel/index.ts';
import { sampleBooking } from './booking.fixture.ts';
import type { Booking } from './booking.ts';
import type { CalendarEntry, CalendarMonth } from './calendar-month.ts';
import { claimBooking, emptyMonth, occupies, placeClaim, releaseClaim } from './claims.ts';

const november = emptyMonth('p', '2026-11');
const december = emptyMonth('p', '2026-12');
const at = (iso: string) => Date.parse(`2026-${iso}Z`);
const now = at('11-20T10:00');

const hold = (start: string, end: string, expiresAt = now + 1000): CalendarEntry => ({
  start: at(start),
  end: at(end),
  kind: 'hold',
  expiresAt,
});

function place(months: readonly CalendarMonth[], id: string, entry: CalendarEntry, moment = now) {
  const placed = placeClaim(months, id, entry, moment);
  if (!placed.ok) throw new Error(placed.code);
  return placed.value;
}

const nine = hold('11-21T09:00', '11-21T10:00');
const taken = { ok: false, code: 'slot_taken' };

describe('placeClaim', () => {
  it('enters a claim and leaves what it was given alone', () => {
    const before = [november];
    expect(place(before, 'a', nine)[0]?.entries).toEqual({ a: nine });
    expect(before).toEqual([emptyMonth('p', '2026-11')]);
  });

  it.each([
    ['the same', hold('11-21T09:00', '11-21T10:00')],
    ['one that begins within', hold('11-21T09:55', '11-21T10:30')],
    ['one that ends within', hold('11-21T08:00', '11-21T09:05')],
    ['one around it', hold('11-21T08:00', '11-21T11:00')],
    ['one inside it', hold('11-21T09:20', '11-21T09:40')],
  ])('refuses %s', (_which, entry) => {
    expect(placeClaim(place([november], 'a', nine), 'b', entry, now)).toMatchObject(taken);
  });

  it('keeps what was held first when an outside calendar becomes busy meanwhile, and lets nobody else in', () => {
    const [held] = place([november], 'a', nine);
    if (!held) throw new Error('not held');
    const busy = { ...nine, kind: 'busy' as const, expiresAt: null };
    const months = [{ ...held, entries: { ...held.entries, outside: busy } }];
    const booking: CalendarEntry = { ...nine, kind: 'booking', expiresAt: null };
    const confirmed = placeClaim(months, 'a', booking, now);
    expect(confirmed.ok && confirmed.value[0]?.entries.a?.kind).toBe('booking');
    expect(placeClaim(months, 'a', booking, now + 1000)).toMatchObject(taken);
    expect(placeClaim(months, 'a', hold('11-21T09:30', '11-21T10:30'), now)).toMatchObject(taken);
    const alone = [{ ...held, entries: { outside: busy } }];
    expect(placeClaim(alone, 'b', nine, now)).toMatchObject(taken);
  });

  it('lets neighbours touch', () => {
    const months = place([november], 'a', nine);
    const both = place(
      place(months, 'b', hold('11-21T10:00', '11-21T11:00')),
      'c',
      hold('11-21T08:00', '11-21T09:00'),
    );
    expect(Object.keys(both[0]?.entries ?? {})).toEqual(['a', 'b', 'c']);
  });

  it('clears away a hold that has expired, at that instant and not before', () => {
    const months = place([november], 'a', nine);
    expect(placeClaim(months, 'b', nine, now + 999)).toMatchObject(taken);
    expect(
      Object.keys(place(months, 'b', { ...nine, expiresAt: now + 9000 }, now + 1000)[0]?.entries ?? {}),
    ).toEqual(['b']);
  });

  it('never clears away bookings and busy times', () => {
    const busy: CalendarEntry = { ...nine, kind: 'busy', expiresAt: null };
    expect(placeClaim(place([november], 'a', busy), 'b', nine, now + 1e12)).toMatchObject(taken);
  });

  it('enters what spans two months in both, and finds a conflict in either', () => {
    const night = hold('11-30T23:30', '12-01T00:30');
    const months = place([november, december], 'a', night);
    expect(months.map(({ entries }) => Object.keys(entries))).toEqual([['a'], ['a']]);
    expect(placeClaim([months[1] ?? december], 'b', hold('12-01T00:00', '12-01T01:00'), now)).toMatchObject(
      taken,
    );
    expect(placeClaim([months[0] ?? november], 'b', hold('11-30T23:00', '12-01T00:00'), now)).toMatchObject(
      taken,
    );
  });

  it('refuses to work without a month it needs, or on nothing', () => {
    expect(() => placeClaim([november], 'a', hold('11-30T23:30', '12-01T00:30'), now)).toThrow(RangeError);
    expect(() => placeClaim([november], 'a', hold('11-21T09:00', '11-21T09:00'), now)).toThrow(RangeError);
    expect(() => placeClaim([november], 'a', { ...nine, end: Number.NaN }, now)).toThrow(RangeError);
  });

  it('changes nothing when the same claim comes again: a hold gets no longer, a booking no hold', () => {
    const held = place([november], 'a', nine);
    expect(place(held, 'a', { ...nine, expiresAt: now + 9999 })).toEqual(held);
    const confirmed = place(held, 'a', { ...nine, kind: 'booking', expiresAt: null });
    expect(place(confirmed, 'a', nine)).toEqual(confirmed);
  });

  it('moves a booking, even onto part of its own time, out of a month it leaves', () => {
    const night = { ...hold('11-30T23:30', '12-01T00:30'), kind: 'booking' as const, expiresAt: null };
    const moved = { ...night, start: at('12-01T00:00'), end: at('12-01T01:00') };
    const months = place(place([november, december], 'a', night), 'a', moved);
    expect(months.map(({ entries }) => entries)).toEqual([{}, { a: moved }]);
  });
});

const booking = (changes: Partial<Booking> = {}): Booking =>
  sampleBooking({
    providerIds: ['p'],
    claim: { start: new Date(nine.start), end: new Date(nine.end) },
    ...changes,
  });

describe('claimBooking', () => {
  const booked = { ...nine, kind: 'booking', expiresAt: null };

  it('makes a booking of a hold', () => {
    const confirmed = claimBooking(place([november], 'a', nine), 'a', booking(), null, now);
    expect(confirmed).toMatchObject({ ok: true, value: [{ entries: { a: booked } }] });
  });

  it('makes one of an expired hold whose time is still free, whether it still stands there or not', () => {
    for (const months of [place([november], 'a', nine), [november]]) {
      expect(claimBooking(months, 'a', booking(), null, now + 5000)).toMatchObject({
        ok: true,
        value: [{ entries: { a: booked } }],
      });
    }
  });

  it('refuses when somebody else has the time', () => {
    const months = place(place([november], 'a', nine), 'b', { ...nine, expiresAt: now + 9000 }, now + 1000);
    expect(claimBooking(months, 'a', booking(), null, now + 2000)).toMatchObject(taken);
  });

  describe('of several providers', () => {
    const until = new Date(now + 9000);
    const buffered = { start: new Date(nine.start - MINUTE), end: new Date(nine.end) };
    const both = booking({
      providerIds: ['p', 'q'],
      claim: { start: new Date(nine.start), end: new Date(nine.end), of: { q: buffered } },
    });
    const theirs = emptyMonth('q', '2026-11');
    it('takes the time of all of them, each with their own buffers', () => {
      expect(claimBooking([november, theirs], 'a', both, until, now)).toMatchObject({
        value: [
          { providerId: 'p', entries: { a: { start: nine.start } } },
          { providerId: 'q', entries: { a: { start: nine.start - MINUTE } } },
        ],
      });
    });
    it('or of nobody', () => {
      const before = hold('11-21T08:00', '11-21T09:00');
      expect(claimBooking([november, ...place([theirs], 'b', before)], 'a', both, until, now)).toMatchObject(
        taken,
      );
    });
    it('gives back the time of who no longer does it', () => {
      const months = claimBooking([november, theirs], 'a', both, until, now);
      const alone = months.ok && claimBooking(months.value, 'a', booking(), null, now);
      expect(alone).toMatchObject({
        value: [
          { providerId: 'q', entries: {} },
          { providerId: 'p', entries: { a: booked } },
        ],
      });
    });
  });
});

describe('seats', () => {
  const seat = (seats: number): CalendarEntry => ({ ...nine, group: { id: 'yoga', capacity: 3, seats } });
  it('are shared until none is left', () => {
    const two = place([november], 'a', seat(2));
    expect(placeClaim(two, 'b', seat(2), now)).toMatchObject({ ok: false, code: 'seats_taken' });
    const full = place(two, 'b', seat(1));
    expect(Object.keys(full[0]?.entries ?? {})).toEqual(['a', 'b']);
    expect(placeClaim(full, 'c', seat(1), now)).toMatchObject({ ok: false, code: 'seats_taken' });
  });
  it('come back with who lets go of them, and with holds that expire', () => {
    const full = place(place([november], 'a', seat(2)), 'b', seat(1));
    expect(placeClaim(releaseClaim(full, 'a'), 'c', seat(2), now).ok).toBe(true);
    expect(placeClaim(full, 'c', seat(3), now + 5000).ok).toBe(true);
  });
  it('are of one start and one offering only', () => {
    const months = place([november], 'a', seat(1));
    const later = hold('11-21T09:30', '11-21T10:30');
    const others: CalendarEntry[] = [
      nine,
      { ...later, group: { id: 'yoga', capacity: 3, seats: 1 } },
      { ...nine, group: { id: 'pilates', capacity: 3, seats: 1 } },
    ];
    for (const entry of others) expect(placeClaim(months, 'b', entry, now)).toMatchObject(taken);
  });
  it('count once where the time spans two months', () => {
    const night = { ...hold('11-30T23:30', '12-01T00:30'), group: { id: 'yoga', capacity: 2, seats: 1 } };
    const months = place(place([november, december], 'a', night), 'b', night);
    expect(placeClaim(months, 'c', night, now)).toMatchObject({ ok: false, code: 'seats_taken' });
  });
});

describe('releaseClaim', () => {
  it('frees the time in every month, and is no harm twice', () => {
    const months = place([november, december], 'a', hold('11-30T23:30', '12-01T00:30'));
    expect(releaseClaim(months, 'a')).toEqual([november, december]);
    expect(releaseClaim(releaseClaim(months, 'a'), 'a')).toEqual([november, december]);
  });
});

it('a hold occupies until its end, everything else for good', () => {
  expect(occupies(nine, now + 999)).toBe(true);
  expect(occupies(nine, now + 1000)).toBe(false);
  expect(occupies({ ...nine, kind: 'busy', expiresAt: null }, Number.MAX_SAFE_INTEGER)).toBe(true);
});
