import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MINUTE } from '../kernel/index.ts';
import { sampleBooking } from '../scheduling/booking.fixture.ts';
import { arrivalOf } from './arrival.ts';
import { isStale, isWorthTelling, sharedPosition, staleAfter } from './live-location.ts';

const booking = sampleBooking();
const start = booking.start.getTime();
const home = { lat: 40.4, lng: -3.7 };
const away = { lat: 40.5, lng: -3.7 };
const ten = () => 10;

test('arrives the length of the way after the position was told', () => {
  const location = { position: away, at: new Date(start - 30 * MINUTE) };
  expect(arrivalOf(booking, home, location, ten, start - 29 * MINUTE)).toEqual({
    at: start - 20 * MINUTE,
    metres: 11_120,
    from: 'live',
  });
});

test('an old position is said to be old, and nobody arrives in the past', () => {
  const location = { position: away, at: new Date(start - 30 * MINUTE) };
  const now = start - 5 * MINUTE;
  expect(arrivalOf(booking, home, location, ten, now)).toMatchObject({ at: now, from: 'last' });
  expect(isStale(location, location.at.getTime() + staleAfter)).toBe(false);
  expect(isStale(location, location.at.getTime() + staleAfter + 1)).toBe(true);
});

test('without a position it is what was agreed', () => {
  expect(arrivalOf(booking, home, null, ten, start - MINUTE)).toEqual({
    at: start,
    metres: null,
    from: 'plan',
  });
  const location = { position: away, at: new Date(start) };
  expect(arrivalOf(booking, null, location, ten, start + MINUTE)).toMatchObject({
    at: start + MINUTE,
    from: 'plan',
  });
  const window = { start: new Date(start - 60 * MINUTE), end: new Date(start) };
  expect(arrivalOf({ ...booking, arrivalWindow: window }, home, null, ten, 0).at).toBe(
    window.start.getTime(),
  );
});

test('a position is told when it is the first, far enough or late enough', () => {
  const last = { position: home, at: 0 };
  // 0.0004 degrees of latitude are 44 m, 0.0005 are 56 m.
  expect(isWorthTelling(null, home, 0)).toBe(true);
  expect(isWorthTelling(last, { ...home, lat: home.lat + 0.0004 }, 1000)).toBe(false);
  expect(isWorthTelling(last, { ...home, lat: home.lat + 0.0005 }, 1000)).toBe(true);
  expect(isWorthTelling(last, home, 19_999)).toBe(false);
  expect(isWorthTelling(last, home, 20_000)).toBe(true);
});

test('a position is told to a ten-thousandth of a degree and no closer', () => {
  const degree = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
  fc.assert(
    fc.property(degree(90), degree(180), (lat, lng) => {
      const shared = sharedPosition({ lat, lng });
      expect(Math.abs(shared.lat - lat)).toBeLessThanOrEqual(0.000_051);
      expect(Math.abs(shared.lng - lng)).toBeLessThanOrEqual(0.000_051);
      expect(`${shared.lat}`).toMatch(/^-?\d+(\.\d{1,4})?$|e-5$/);
    }),
  );
});
