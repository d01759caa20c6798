import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivalMinutes, estimatedTravelTime, roadKm, travelMinutes } from './travel-time.ts';

const place = fc.record({
  lat: fc.double({ min: 47, max: 48, noNaN: true }),
  lng: fc.double({ min: 8, max: 9, noNaN: true }),
});
/** So many kilometres of road due north of a point of the equator: a degree of the mean meridian is 111.195 km. */
const north = (km: number) => ({ lat: km / 1.3 / 111.195, lng: 0 });
const origin = { lat: 0, lng: 0 };

describe('travelMinutes', () => {
  // By hand: 3 km at 20 km/h are 9 min, 9 km at 32 are 16.875, 28 km at 55 are 30.55, 85 km at 85 are 60.
  it.each([
    [0, 4],
    [1, 7],
    [3, 13],
    [12, 30],
    [40, 61],
    [125, 121],
  ])('takes by %d km of road %d minutes', (km, minutes) => {
    expect(travelMinutes(origin, north(km - 0.001 * Math.sign(km)))).toBe(minutes);
  });

  it('is the same there and back, and whole', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(travelMinutes(a, b)).toBe(travelMinutes(b, a));
        expect(Number.isInteger(travelMinutes(a, b))).toBe(true);
        expect(travelMinutes(a, b)).toBeGreaterThanOrEqual(arrivalMinutes);
      }),
    );
  });

  it('is never less by way of a third place', () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        expect(travelMinutes(a, b) + travelMinutes(b, c)).toBeGreaterThanOrEqual(travelMinutes(a, c));
      }),
    );
  });

  it('grows with the distance', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 300, noNaN: true }),
        fc.double({ min: 0, max: 300, noNaN: true }),
        (x, y) => {
          const [near, far] = x < y ? [x, y] : [y, x];
          expect(travelMinutes(origin, north(near))).toBeLessThanOrEqual(travelMinutes(origin, north(far)));
        },
      ),
    );
  });

  it('answers as a port', async () => {
    expect(await estimatedTravelTime.minutes(origin, north(12), 0)).toBe(travelMinutes(origin, north(12)));
    expect(roadKm(origin, north(12))).toBeCloseTo(12, 2);
  });
});
