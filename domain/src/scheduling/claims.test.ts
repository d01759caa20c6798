import { describe, expect, it } from 'vitest';
import type { CalendarEntry, CalendarMonth } from './calendar-month.ts';
import { confirmClaim, emptyMonth, occupies, placeClaim, releaseClaim } from './claims.ts';

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
    const confirmed = confirmClaim(held, 'a', now);
    expect(confirmed.ok && place(confirmed.value, 'a', nine)).toEqual(confirmed.ok && confirmed.value);
  });

  it('moves a booking, even onto part of its own time, out of a month it leaves', () => {
    const night = { ...hold('11-30T23:30', '12-01T00:30'), kind: 'booking' as const, expiresAt: null };
    const moved = { ...night, start: at('12-01T00:00'), end: at('12-01T01:00') };
    const months = place(place([november, december], 'a', night), 'a', moved);
    expect(months.map(({ entries }) => entries)).toEqual([{}, { a: moved }]);
  });
});

describe('confirmClaim', () => {
  const booked = { ...nine, kind: 'booking', expiresAt: null };

  it('makes a booking of a hold', () => {
    const confirmed = confirmClaim(place([november], 'a', nine), 'a', now);
    expect(confirmed).toMatchObject({ ok: true, value: [{ entries: { a: booked } }] });
  });

  it('makes one of an expired hold whose time is still free, whether it still stands there or not', () => {
    const months = place([november], 'a', nine);
    expect(confirmClaim(months, 'a', now + 5000)).toMatchObject({
      ok: true,
      value: [{ entries: { a: booked } }],
    });
    const { start, end } = nine;
    const cleared = place(months, 'b', hold('11-22T09:00', '11-22T10:00', now + 9000), now + 5000);
    expect(cleared[0]?.entries).not.toHaveProperty('a');
    expect(confirmClaim(cleared, 'a', now + 5000)).toMatchObject(taken);
    const confirmed = confirmClaim(cleared, 'a', now + 5000, { start, end });
    expect(confirmed).toMatchObject({ ok: true, value: [{ entries: { a: booked } }] });
  });

  it('refuses when somebody else has the time', () => {
    const months = place(place([november], 'a', nine), 'b', { ...nine, expiresAt: now + 9000 }, now + 1000);
    expect(confirmClaim(months, 'a', now + 2000, nine)).toMatchObject(taken);
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
