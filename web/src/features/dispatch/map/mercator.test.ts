import { describe, expect, test } from 'vitest';
import { placeAt, projection, scaleBar, tilesOf, viewOf, worldPixel } from './mercator.ts';

const size = { width: 400, height: 300 };
const austin = { lat: 30.27, lng: -97.74 };

describe('the map', () => {
  test.each([[austin], [{ lat: -80, lng: 179.9 }], [{ lat: 0, lng: 0 }]])('finds %o again', (place) => {
    const back = placeAt(worldPixel(place, 12), 12);
    expect(back.lat).toBeCloseTo(place.lat, 6);
    expect(back.lng).toBeCloseTo(place.lng, 6);
  });

  test('has its centre in the middle, north up and east right', () => {
    const { toPixel, toPlace } = projection({ centre: austin, zoom: 11 }, size);
    expect(toPixel(austin)).toEqual({ x: 200, y: 150 });
    expect(toPixel({ lat: 30.3, lng: -97.74 }).y).toBeLessThan(150);
    expect(toPixel({ lat: 30.27, lng: -97.7 }).x).toBeGreaterThan(200);
    expect(toPlace({ x: 200, y: 150 }).lat).toBeCloseTo(austin.lat, 9);
  });

  test('is set so that all places are in sight', () => {
    const places = [austin, { lat: 30.4, lng: -97.6 }, { lat: 30.1, lng: -97.9 }];
    const view = viewOf(places, size);
    if (!view) throw new Error('no view');
    const { toPixel } = projection(view, size);
    for (const { x, y } of places.map(toPixel)) {
      expect(x).toBeGreaterThanOrEqual(35);
      expect(x).toBeLessThanOrEqual(365);
      expect(y).toBeGreaterThanOrEqual(35);
      expect(y).toBeLessThanOrEqual(265);
    }
    expect(viewOf([], size)).toBeNull();
    expect(viewOf([austin], size)?.zoom).toBe(15);
  });

  test('is covered by tiles without gaps, also between two zooms', () => {
    const tiles = tilesOf({ centre: austin, zoom: 11.4 }, size);
    expect(new Set(tiles.map(({ z }) => z))).toEqual(new Set([11]));
    expect(Math.min(...tiles.map(({ left }) => left))).toBeLessThanOrEqual(0);
    expect(Math.max(...tiles.map(({ left, side }) => left + side))).toBeGreaterThanOrEqual(size.width);
    expect(Math.min(...tiles.map(({ top }) => top))).toBeLessThanOrEqual(0);
    expect(Math.max(...tiles.map(({ top, side }) => top + side))).toBeGreaterThanOrEqual(size.height);
  });

  test('goes on beyond the antimeridian', () => {
    const tiles = tilesOf({ centre: { lat: 0, lng: 179.99 }, zoom: 3 }, size);
    expect(tiles.every(({ x }) => x >= 0 && x < 8)).toBe(true);
    expect(tiles.some(({ x }) => x === 0)).toBe(true);
  });

  test('says how long a kilometre is', () => {
    const { metres, pixels } = scaleBar({ centre: { lat: 0, lng: 0 }, zoom: 12 }, 100);
    expect(metres).toBe(2_000);
    expect(pixels).toBeCloseTo(52.3, 1);
  });
});
