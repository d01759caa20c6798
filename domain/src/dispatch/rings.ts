import type { Point } from '../kernel/index.ts';

/** Five decimals of a degree are 1.1 m at the equator: finer than anybody draws. */
const decimals = 100_000;
const rounded = (degrees: number): number => Math.round(degrees * decimals) / decimals;

/** What is stored for the corners of an area, `52.51,13.40 52.52,13.41 …`; the counterpart of `readRing`. */
export const writeRing = (points: readonly Point[]): string =>
  points.map(({ lat, lng }) => `${rounded(lat)},${rounded(lng)}`).join(' ');

/** The corners of a stored ring in order; the last is joined to the first. */
export const readRing = (ring: string): Point[] =>
  ring.split(' ').map((pair) => {
    const [lat = '', lng = ''] = pair.split(',');
    return { lat: Number(lat), lng: Number(lng) };
  });
