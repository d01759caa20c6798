import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapSize, mapView } from './map-view.ts';

const home = { lat: 40.4, lng: -3.7 };

test('north is up and east is right', () => {
  const north = mapView({ ...home, lat: 40.45 }, home);
  expect(north.from.y).toBeLessThan(north.to.y);
  expect(north.from.x).toBeCloseTo(north.to.x);
  const east = mapView({ ...home, lng: -3.6 }, home);
  expect(east.from.x).toBeGreaterThan(east.to.x);
  expect(east.from.y).toBeCloseTo(east.to.y);
});

test('both places are always on the map, and the rings say the truth about the distance', () => {
  const near = (middle: number, spread: number) =>
    fc.double({ min: middle - spread, max: middle + spread, noNaN: true });
  fc.assert(
    fc.property(near(40.4, 0.5), near(-3.7, 0.5), (lat, lng) => {
      const { from, to, rings } = mapView({ lat, lng }, home);
      for (const { x, y } of [from, to]) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(mapSize.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(mapSize.height);
      }
      expect(rings).toHaveLength(4);
      expect(rings[3]?.radius).toBeCloseTo(4 * (rings[0]?.radius ?? 0));
    }),
  );
  // A tenth of a degree of latitude is 11.12 km: between the second ring of five kilometres and the third.
  const { from, to, rings } = mapView({ ...home, lat: 40.5 }, home);
  expect(rings.map(({ metres }) => metres)).toEqual([5_000, 10_000, 15_000, 20_000]);
  const away = Math.hypot(from.x - to.x, from.y - to.y);
  expect(away / (rings[1]?.radius ?? 1)).toBeCloseTo(1.112, 2);
});

test('whoever is at the door stands at the door', () => {
  const { from, to } = mapView(home, home);
  expect(from).toEqual(to);
});
