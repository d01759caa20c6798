import { expect, test } from 'vitest';
import { DAY, HOUR, utcMonthsBetween } from '../kernel/index.ts';
import { blockId, blockRequestSchema, monthOfBlock, placeBlock } from './block.ts';
import { emptyMonth, placeClaim, releaseClaim } from './claims.ts';

const start = Date.parse('2026-11-30T22:00:00Z');
const now = start - DAY;
const months = (end: number) => utcMonthsBetween(start, end).map((month) => emptyMonth('provider', month));

test('a block stands in every month it touches, and keeps bookings out', () => {
  const end = start + 4 * HOUR;
  const id = blockId(start, 'abc');
  const blocked = placeBlock(months(end), id, { start, end }, now);
  if (!blocked.ok) throw new Error(blocked.code);
  expect(blocked.value.map(({ entries }) => entries[id]?.kind)).toEqual(['busy', 'busy']);
  const booking = { start: start + HOUR, end: end + HOUR, kind: 'hold' as const, expiresAt: null };
  expect(placeClaim(blocked.value, 'booking', booking, now)).toMatchObject({ code: 'slot_taken' });
  expect(placeClaim(releaseClaim(blocked.value, id), 'booking', booking, now).ok).toBe(true);
});

test('a booking is never blocked away', () => {
  const end = start + HOUR;
  const booked = placeClaim(months(end), 'booking', { start, end, kind: 'booking', expiresAt: null }, now);
  if (!booked.ok) throw new Error(booked.code);
  const over = { start: start + HOUR / 2, end: end + HOUR };
  expect(placeBlock(booked.value, 'block-2026-11-x', over, now)).toMatchObject({ code: 'slot_taken' });
});

test('a block tells the month it begins in', () => {
  expect(monthOfBlock(blockId(start, 'abc'))).toBe('2026-11');
  for (const id of ['abc', 'block-2026-11', 'block-11-abc', 'x-block-2026-11-abc', 'block-2026-11-../x']) {
    expect(monthOfBlock(id)).toBeNull();
  }
});

test('what is blocked has an end after its start, within a month', () => {
  const accepts = (from: number, to: number) =>
    blockRequestSchema.safeParse({ start: new Date(from).toISOString(), end: new Date(to).toISOString() })
      .success;
  expect(accepts(start, start + 31 * DAY)).toBe(true);
  expect(accepts(start, start + 31 * DAY + 1)).toBe(false);
  expect(accepts(start, start)).toBe(false);
  expect(accepts(start, start - HOUR)).toBe(false);
});

test('there is an end to blocking', () => {
  const entry = { start: 0, end: 1, kind: 'busy' as const, expiresAt: null };
  const entries = Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`block-${n}`, entry]));
  const full = months(start + HOUR).map((month) => ({ ...month, entries }));
  expect(placeBlock(full, 'block-2026-11-x', { start, end: start + HOUR }, now)).toMatchObject({
    code: 'limit_reached',
  });
});
