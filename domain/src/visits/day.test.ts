import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '../kernel/index.ts';
import { sampleBooking } from '../scheduling/booking.fixture.ts';
import type { Booking, BookingStatus } from '../scheduling/index.ts';
import { dayState, nextStep } from './day.ts';
import { sealedSample } from './visit.fixture.ts';

const at = Date.parse('2026-11-21T08:00:00Z');
const here = { lat: 40.4, lng: -3.7 };
const visit = (hours: number, status: BookingStatus = 'confirmed', lat = here.lat): Booking =>
  sampleBooking({
    status,
    start: new Date(at + hours * HOUR),
    end: new Date(at + (hours + 1) * HOUR),
    place: { areaId: null, cell: { ...here, lat }, address: sealedSample },
  });
const never = () => 0;

test('one thing comes after the other', () => {
  const steps = (
    ['confirmed', 'onTheWay', 'arrived', 'inProgress', 'completed', 'noShow', 'cancelled'] as const
  ).map((status) => nextStep(visit(0, status)));
  expect(steps).toEqual(['onTheWay', 'arrive', 'start', 'complete', null, null, null]);
  expect(nextStep(sampleBooking({ status: 'confirmed' }))).toBe('start');
});

test('a day is in order, without what does not take place, and stands at what is under way', () => {
  const day = dayState(
    [visit(4), visit(0, 'completed'), visit(2, 'arrived'), visit(1, 'cancelled'), visit(3, 'pending')],
    never,
  );
  expect(day.stops.map(({ booking }) => booking.status)).toEqual(['completed', 'arrived', 'confirmed']);
  expect(day.current?.status).toBe('arrived');
  expect(day.done).toBe(1);
});

test('the first that is left comes next, and after the last nothing', () => {
  expect(dayState([visit(2), visit(0, 'noShow')], never).current?.start).toEqual(visit(2).start);
  expect(dayState([visit(0, 'completed')], never).current).toBeNull();
  expect(dayState([], never)).toEqual({ stops: [], current: null, done: 0 });
});

test('the way between two stops is told, and what is missing for it', () => {
  const late = visit(1, 'confirmed', here.lat + 0.1);
  const day = dayState([visit(0), late, visit(4)], () => 25.2);
  expect(day.stops[0]?.leg).toBeNull();
  // A tenth of a degree of latitude is 11.1 km; there is no time between the two.
  expect(day.stops[1]?.leg).toEqual({ metres: 11_120, minutes: 26, late: 26 });
  expect(day.stops[2]?.leg).toMatchObject({ late: 0 });
  const soon = { ...late, start: new Date(late.start.getTime() + 10 * MINUTE) };
  expect(dayState([visit(0), soon], () => 25.2).stops[1]?.leg?.late).toBe(16);
  expect(
    dayState([visit(0), sampleBooking({ status: 'confirmed', start: late.start })], never).stops[1]?.leg,
  ).toBeNull();
});
