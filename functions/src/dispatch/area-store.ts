import { type Area, areaAt, areaSchema, maxAreas, type Served } from '@evergrow/domain/dispatch';
import { type Point, paths } from '@evergrow/domain/kernel';
import { collectionAt } from '../kernel/collection.ts';

export type Areas = Readonly<Record<string, Area>>;

/** All areas of a tenant by id: as many reads as it has areas, and never more than 50. */
export async function readAreas(tenantId: string): Promise<Areas> {
  const { docs } = await collectionAt(paths.areas(tenantId), areaSchema).limit(maxAreas).get();
  return Object.fromEntries(docs.map((found) => [found.id, found.data()]));
}

/** How long an instance believes what it read, for questions that decide nothing. */
const believedFor = 30_000;
const known = new Map<string, { areas: Areas; until: number }>();

/** The same, at most 30 s old: for suggestions and the public map. What a booking stands on is read by `readAreas`. */
export async function recentAreas(tenantId: string): Promise<Areas> {
  const hit = known.get(tenantId);
  if (hit && hit.until > Date.now()) return hit.areas;
  const areas = await readAreas(tenantId);
  known.set(tenantId, { areas, until: Date.now() + believedFor });
  return areas;
}

/** After a change made by this instance. */
export const forgetAreas = (tenantId: string): void => void known.delete(tenantId);

/** Whether a place is served. A tenant without areas goes anywhere. */
export function servedAt(areas: Areas, point: Point, postalCode: string): Served {
  const found = areaAt(areas, point, postalCode);
  return { served: found !== null || Object.keys(areas).length === 0, areaId: found?.id ?? null };
}
