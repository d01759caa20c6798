import type { Point } from '../kernel/index.ts';
import type { Area } from './area.ts';
import { readRing } from './rings.ts';

/** Degrees of longitude from `from` to `to` the short way round, within [-180, 180). */
const eastward = (from: number, to: number): number => {
  const turn = (to - from) % 360;
  return turn >= 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
};

/** Degrees by which a point may be beside an edge and still be on it: a centimetre. */
const edgeWidth = 1e-7;

/**
 * Whether a point lies in the polygon, its edges included (ray casting, even-odd rule). Edges are straight on an
 * equirectangular map and go the short way round the globe, so a polygon may lie across the antimeridian; one around a
 * pole is not supported.
 */
export function isInRing(corners: readonly Point[], point: Point): boolean {
  const [first] = corners;
  if (!first) return false;
  let lng = first.lng;
  const flat = corners.map((corner) => {
    lng += eastward(lng, corner.lng);
    return { x: lng - point.lng, y: corner.lat - point.lat };
  });
  // The unrolled polygon may lie a whole turn east or west of where the point is counted.
  return [-720, -360, 0, 360, 720].some((turn) => isAround(flat.map(({ x, y }) => ({ x: x + turn, y }))));
}

/** Whether the origin lies in a polygon of the plane. */
function isAround(corners: readonly { readonly x: number; readonly y: number }[]): boolean {
  let inside = false;
  for (const [index, a] of corners.entries()) {
    const b = corners[(index + 1) % corners.length] ?? a;
    if (isOnEdge(a.x, a.y, b.x, b.y)) return true;
    if (a.y > 0 !== b.y > 0 && a.x + ((b.x - a.x) * -a.y) / (b.y - a.y) > 0) inside = !inside;
  }
  return inside;
}

/** Whether the origin lies on the segment from a to b. */
function isOnEdge(ax: number, ay: number, bx: number, by: number): boolean {
  const dx = bx - ax;
  const dy = by - ay;
  const length = Math.hypot(dx, dy);
  if (length < edgeWidth) return Math.hypot(ax, ay) <= edgeWidth;
  const across = Math.abs(ax * dy - ay * dx) / length;
  const along = -(ax * dx + ay * dy) / length;
  return across <= edgeWidth && along >= -edgeWidth && along <= length + edgeWidth;
}

/** A postal code as prefixes are compared with it: capitals and digits only. */
const plainCode = (postalCode: string): string => postalCode.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

type Bounded = Pick<Area, 'rings' | 'postalPrefixes' | 'priority'>;

/**
 * The area an address belongs to: of those that enclose the point or name its postal code the one with the highest
 * priority, among equals the one with the lower id. Null when none serves it.
 * @param areas by id
 * @param postalCode left out where only a point on the map is known
 */
export function areaAt<T extends Bounded>(
  areas: Readonly<Record<string, T>>,
  point: Point,
  postalCode = '',
): { readonly id: string; readonly area: T } | null {
  const code = plainCode(postalCode);
  const serving = Object.entries(areas)
    .filter(
      ([, area]) =>
        (code !== '' && area.postalPrefixes.some((prefix) => code.startsWith(prefix))) ||
        area.rings.some((ring) => isInRing(readRing(ring), point)),
    )
    .sort(([idA, a], [idB, b]) => b.priority - a.priority || (idA < idB ? -1 : 1));
  const [first] = serving;
  return first ? { id: first[0], area: first[1] } : null;
}
