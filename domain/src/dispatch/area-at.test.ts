import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaInputSchema, ringSchema } from './area.ts';
import { areaAt, isInRing } from './area-at.ts';
import { readRing, writeRing } from './rings.ts';

const square = readRing('50,10 50,11 51,11 51,10');
/** A U open to the north. */
const bay = readRing('0,0 0,3 3,3 3,2 1,2 1,1 3,1 3,0');
const pacific = readRing('-18,178 -18,-179 -16,-179 -16,178');

describe('isInRing', () => {
  it.each([
    ['in the middle', square, 50.5, 10.5, true],
    ['north', square, 51.5, 10.5, false],
    ['west', square, 50.5, 9.5, false],
    ['east, on the ray of a corner', square, 51, 12, false],
    ['west, on the ray of a corner', square, 50, 9, false],
    ['a corner', square, 51, 11, true],
    ['an edge', square, 50.5, 11, true],
    ['the closing edge', square, 50.4, 10, true],
    ['in the bay', bay, 2, 1.5, false],
    ['in its left arm', bay, 2, 0.5, true],
    ['in its right arm', bay, 2, 2.5, true],
    ['at its foot', bay, 0.5, 1.5, true],
    ['west of the antimeridian', pacific, -17, 179.5, true],
    ['east of it', pacific, -17, -179.5, true],
    ['on it, written one way', pacific, -17, 180, true],
    ['on it, written the other way', pacific, -17, -180, true],
    ['beyond, to the east', pacific, -17, -178.5, false],
    ['beyond, to the west', pacific, -17, 177.5, false],
    ['on the other side of the Earth', pacific, -17, 0, false],
  ])('%s', (_where, ring, lat, lng, inside) => {
    expect(isInRing(ring, { lat, lng })).toBe(inside);
  });

  it('agrees with the bounds of any rectangle, wherever on Earth it lies', () => {
    const angle = (limit: number) =>
      fc.integer({ min: -limit * 1000, max: limit * 1000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(
        angle(80),
        angle(180),
        fc.integer({ min: 1, max: 9000 }),
        fc.integer({ min: 1, max: 90_000 }),
        angle(15),
        angle(100),
        (lat, lng, highMilli, wideMilli, dLat, dLng) => {
          const high = highMilli / 1000;
          const wide = wideMilli / 1000;
          const around = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;
          const ring = [
            { lat, lng },
            { lat, lng: around(lng + wide) },
            { lat: lat + high, lng: around(lng + wide) },
            { lat: lat + high, lng },
          ];
          fc.pre(dLat !== 0 && dLat !== high && dLng !== 0 && dLng !== wide);
          const inside = dLat > 0 && dLat < high && dLng > 0 && dLng < wide;
          expect(isInRing(ring, { lat: lat + dLat, lng: around(lng + dLng) })).toBe(inside);
        },
      ),
    );
  });

  it('does not mind with which corner a ring begins, nor which way round it goes', () => {
    fc.assert(
      fc.property(
        fc.nat(7),
        fc.double({ min: -1, max: 4, noNaN: true }),
        fc.double({ min: -1, max: 4, noNaN: true }),
        (turn, lat, lng) => {
          const turned = [...bay.slice(turn), ...bay.slice(0, turn)];
          const inside = isInRing(bay, { lat, lng });
          expect(isInRing(turned, { lat, lng })).toBe(inside);
          expect(isInRing(turned.toReversed(), { lat, lng })).toBe(inside);
        },
      ),
    );
  });
});

const area = (rings: string[], priority: number, postalPrefixes: string[] = []) => ({
  rings,
  priority,
  postalPrefixes,
});

describe('areaAt', () => {
  const areas = {
    town: area([writeRing(square)], 10),
    centre: area(['50.4,10.4 50.4,10.6 50.6,10.6 50.6,10.4'], 20),
    twin: area([writeRing(square)], 10, ['SW1A', '99']),
  };

  it('takes the highest priority where areas overlap', () => {
    expect(areaAt(areas, { lat: 50.5, lng: 10.5 })?.id).toBe('centre');
  });
  it('takes the lower id among equals', () => {
    expect(areaAt(areas, { lat: 50.1, lng: 10.1 })?.id).toBe('town');
  });
  it('goes by the postal code where the map says nothing', () => {
    expect(areaAt(areas, { lat: 0, lng: 0 }, 'sw1a 2aa')?.id).toBe('twin');
    expect(areaAt(areas, { lat: 0, lng: 0 }, '99123')?.id).toBe('twin');
    expect(areaAt(areas, { lat: 0, lng: 0 }, '12345')).toBeNull();
  });
  it('is nowhere without areas', () => {
    expect(areaAt({}, { lat: 50.5, lng: 10.5 })).toBeNull();
  });
});

describe('ringSchema', () => {
  it.each(['', '1,1', '1,1 2,2', '91,0 0,0 1,1', '0,181 0,0 1,1', '1,1  2,2 3,3', 'a,b c,d e,f'])(
    'refuses %s',
    (ring) => {
      expect(ringSchema.safeParse(ring).success).toBe(false);
    },
  );
  it('holds what was drawn, to a metre', () => {
    const coordinate = fc.record({
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lng: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(coordinate, { minLength: 3, maxLength: 300 }), (points) => {
        const ring = ringSchema.parse(writeRing(points));
        for (const [index, point] of readRing(ring).entries()) {
          expect(Math.abs(point.lat - (points[index]?.lat ?? 999))).toBeLessThanOrEqual(0.000_005_1);
          expect(Math.abs(point.lng - (points[index]?.lng ?? 999))).toBeLessThanOrEqual(0.000_005_1);
        }
      }),
    );
  });
  it('needs a drawing or postal codes', () => {
    const empty = {
      title: 'North',
      rings: [],
      postalPrefixes: [],
      surcharge: null,
      colour: '#2f7d6b',
      priority: 1,
    };
    expect(areaInputSchema.safeParse(empty).success).toBe(false);
    expect(areaInputSchema.safeParse({ ...empty, postalPrefixes: ['10'] }).success).toBe(true);
  });
});
