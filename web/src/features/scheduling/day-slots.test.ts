import { expect, test } from 'vitest';
import { makeFormat } from '../../lib/format.ts';
import { overlapsOne, partOfDay, slotLabels, slotsByDate } from './day-slots.ts';

const slot = (start: string) => ({ start, end: start, seatsLeft: 1 });
const format = makeFormat('en-GB', 'UTC');

test('slots stand under the date of the visitor, not of the provider', () => {
  const slots = [slot('2026-11-21T08:00:00Z'), slot('2026-11-21T23:30:00Z')];
  expect([...slotsByDate(slots, 'Europe/Madrid').keys()]).toEqual(['2026-11-21', '2026-11-22']);
  expect([...slotsByDate(slots, 'Asia/Tokyo').keys()]).toEqual(['2026-11-21', '2026-11-22']);
  expect([...slotsByDate(slots, 'Pacific/Honolulu').keys()]).toEqual(['2026-11-20', '2026-11-21']);
});

test('an hour that comes twice is told apart by its zone', () => {
  // Madrid goes from CEST to CET on 25 October 2026 at 01:00 UTC: 02:30 comes at 00:30 and at 01:30 UTC.
  const slots = [slot('2026-10-25T00:30:00Z'), slot('2026-10-25T01:30:00Z'), slot('2026-10-25T08:00:00Z')];
  const labels = [...slotLabels(slots, 'Europe/Madrid', format).values()];
  expect(new Set(labels).size).toBe(3);
  expect(labels[0]).toMatch(/^02:30 .+/);
  expect(labels[1]).toMatch(/^02:30 .+/);
  expect(labels[2]).toBe('09:00');
});

test('a window is told from its beginning to its end, across a change of the clocks', () => {
  const slots = [slot('2026-11-21T08:00:00Z'), slot('2026-10-25T00:30:00Z')];
  expect([...slotLabels(slots, 'Europe/Madrid', format, 60).values()]).toEqual([
    '09:00–10:00',
    '02:30–02:30',
  ]);
});

test('the part of the day is the one on the visitor’s clock', () => {
  expect(partOfDay(slot('2026-11-21T11:59:00Z'), 'UTC')).toBe('morning');
  expect(partOfDay(slot('2026-11-21T12:00:00Z'), 'UTC')).toBe('afternoon');
  expect(partOfDay(slot('2026-11-21T12:00:00Z'), 'Asia/Tokyo')).toBe('evening');
  expect(partOfDay(slot('2026-11-21T00:00:00Z'), 'UTC')).toBe('morning');
});

test('a slot overlaps what begins within its length of it, and not itself nor what it touches', () => {
  const at = (time: string) => `2026-11-23T${time}:00.000Z`;
  const slot = { start: at('10:00'), end: at('11:00'), seatsLeft: 1 };
  const overlaps = (...chosen: string[]) => overlapsOne(slot, chosen.map(at));
  expect(overlaps()).toBe(false);
  expect(overlaps('10:00')).toBe(false);
  expect(overlaps('09:00', '11:00')).toBe(false);
  expect(overlaps('11:00', '10:45')).toBe(true);
  expect(overlaps('09:15')).toBe(true);
});
