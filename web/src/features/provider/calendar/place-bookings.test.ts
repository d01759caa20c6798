import { expect, test } from 'vitest';
import { hoursToShow, placeBookings } from './place-bookings.ts';

const booking = (id: string, start: string, end: string) => ({
  id,
  start: new Date(start),
  end: new Date(end),
});
const placed = (bookings: ReturnType<typeof booking>[], date: string, zone = 'UTC') =>
  placeBookings(bookings, date, zone).map(({ booking: { id }, from, to, lane, lanes }) => [
    id,
    from,
    to,
    lane,
    lanes,
  ]);

test('a booking stands on its day in the zone asked for', () => {
  const one = booking('a', '2026-11-20T23:30:00Z', '2026-11-21T00:30:00Z');
  expect(placed([one], '2026-11-21', 'Europe/Madrid')).toEqual([['a', 30, 90, 0, 1]]);
  expect(placed([one], '2026-11-20', 'Europe/Madrid')).toEqual([]);
  expect(placed([one], '2026-11-20')).toEqual([['a', 1410, 1440, 0, 1]]);
  expect(placed([one], '2026-11-21')).toEqual([['a', 0, 30, 0, 1]]);
});

test('one that ends at midnight does not reach the next day', () => {
  const one = booking('a', '2026-11-20T23:00:00Z', '2026-11-21T00:00:00Z');
  expect(placed([one], '2026-11-20')).toEqual([['a', 1380, 1440, 0, 1]]);
  expect(placed([one], '2026-11-21')).toEqual([]);
});

test('what overlaps stands side by side, what only touches does not', () => {
  const day = [
    booking('a', '2026-11-21T09:00:00Z', '2026-11-21T10:00:00Z'),
    booking('b', '2026-11-21T09:30:00Z', '2026-11-21T10:30:00Z'),
    booking('c', '2026-11-21T10:00:00Z', '2026-11-21T11:00:00Z'),
    booking('d', '2026-11-21T11:00:00Z', '2026-11-21T12:00:00Z'),
  ];
  expect(placed(day, '2026-11-21')).toEqual([
    ['a', 540, 600, 0, 2],
    ['b', 570, 630, 1, 2],
    ['c', 600, 660, 0, 2],
    ['d', 660, 720, 0, 1],
  ]);
});

test('a booking over the hour that comes twice keeps a visible height', () => {
  const one = booking('a', '2026-10-25T00:30:00Z', '2026-10-25T01:15:00Z');
  expect(placed([one], '2026-10-25', 'Europe/Madrid')).toEqual([['a', 150, 155, 0, 1]]);
});

test('the grid grows for what lies before eight or after six', () => {
  expect(hoursToShow([])).toEqual({ first: 8, last: 18 });
  expect(hoursToShow([{ from: 390, to: 1230 }])).toEqual({ first: 6, last: 21 });
});
