import type { Point } from './geo.ts';

// Apart from the schema of a point, so that a public page can use it without bringing zod.

/** Mean radius of the Earth in metres (IUGG, R1). */
const earthRadius = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres between two points along the great circle, by the haversine formula. Symmetric, never negative. */
export function distanceMetres(a: Point, b: Point): number {
  const lat = radians(b.lat - a.lat);
  const lng = radians(b.lng - a.lng);
  const h =
    Math.sin(lat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(lng / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * The nearest crossing of a grid of half a kilometre or so: what may rest in a database where an address may not.
 * 0.005 degrees of latitude are 556 m.
 */
export const coarsePoint = ({ lat, lng }: Point): Point => ({
  lat: Math.round(lat * 200) / 200,
  lng: Math.round(lng * 200) / 200,
});
