import { distanceMetres, type Point } from '@evergrow/domain/kernel';

export const mapSize = { width: 400, height: 300 } as const;

/** Free space around what is shown, in the units of the map. */
const margin = 56;
/** Nothing is shown closer than this, in metres: a step would be a leap otherwise. */
const closest = 300;

/** Metres of one ring: few enough to count, and never more than four. */
const ringSteps = [100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000];

export type MapView = {
  from: { x: number; y: number };
  to: { x: number; y: number };
  /** Circles around the destination: their radius in units of the map, and in metres. */
  rings: { radius: number; metres: number }[];
};

/**
 * Two places on a plane, north up, as large as fits: an equirectangular map about their middle, which is exact enough
 * for what one drives in an hour.
 */
export function mapView(from: Point, to: Point): MapView {
  const metresPerDegree = 111_195;
  const shrink = Math.cos((((from.lat + to.lat) / 2) * Math.PI) / 180);
  const dx = (from.lng - to.lng) * metresPerDegree * shrink;
  const dy = (to.lat - from.lat) * metresPerDegree;
  const scale = Math.min(
    (mapSize.width - 2 * margin) / Math.max(Math.abs(dx), closest),
    (mapSize.height - 2 * margin) / Math.max(Math.abs(dy), closest),
  );
  const centre = { x: mapSize.width / 2, y: mapSize.height / 2 };
  const place = (x: number, y: number) => ({
    x: centre.x + (x - dx / 2) * scale,
    y: centre.y + (y - dy / 2) * scale,
  });
  const metres = Math.max(distanceMetres(from, to), closest);
  const step = ringSteps.find((each) => metres / each <= 4) ?? 250_000;
  const rings = [1, 2, 3, 4].map((ring) => ({ radius: ring * step * scale, metres: ring * step }));
  return { from: place(dx, dy), to: place(0, 0), rings };
}
