import { HOUR, MINUTE } from '../kernel/index.ts';
import type { DispatchCleaner, DispatchDay, DispatchVisit } from './dispatch-problem.ts';
import { seededRandom } from './seeded-random.ts';
import { roadKm, travelMinutes } from './travel-time.ts';

/** Midnight of the invented day. */
export const dayBegin = Date.UTC(2026, 10, 23);
export const at = (hours: number): number => dayBegin + hours * HOUR;

export const legs = { km: roadKm, minutes: travelMinutes };

export const makeVisit = (overrides: Partial<DispatchVisit> & { id: string }): DispatchVisit => ({
  providerId: 'a',
  start: at(10),
  duration: 60 * MINUTE,
  cell: { lat: 30.27, lng: -97.74 },
  earliest: at(8),
  latest: at(16),
  skills: [],
  areaId: null,
  offeredBy: [],
  fixed: 'no',
  ...overrides,
});

export const makeCleaner = (overrides: Partial<DispatchCleaner> & { id: string }): DispatchCleaner => ({
  shifts: [{ start: at(8), end: at(18) }],
  busy: [],
  lunch: null,
  base: null,
  skills: [],
  areaIds: [],
  bufferBefore: 0,
  bufferAfter: 0,
  maxVisits: null,
  ...overrides,
});

/**
 * A day of a town as clients book it: visits come in at random, each with a window of an hour, and go to whoever is first
 * found free then (first come, first served). What the optimiser is measured against.
 */
export function inventDay(visitCount: number, cleanerCount: number, seed: number): DispatchDay {
  const random = seededRandom(seed);
  const place = () => ({ lat: 30.2 + random() * 0.16, lng: -97.83 + random() * 0.18 });
  const cleaners = Array.from({ length: cleanerCount }, (_, index) =>
    makeCleaner({
      id: `c${index}`,
      base: place(),
      lunch: { start: at(11.5), end: at(14), duration: 30 * MINUTE },
    }),
  );
  const taken = new Map<string, DispatchVisit[]>(cleaners.map(({ id }) => [id, []]));
  const visits: DispatchVisit[] = [];
  for (let tries = 0; visits.length < visitCount && tries < 20_000; tries += 1) {
    const duration = [30, 45, 60][Math.floor(random() * 3)] ?? 45;
    const wanted = at(8 + Math.floor(random() * 39) / 4);
    const visit = makeVisit({
      id: `v${visits.length}`,
      cell: place(),
      duration: duration * MINUTE,
      start: wanted,
      earliest: Math.max(at(8), wanted - 30 * MINUTE),
      latest: wanted + 30 * MINUTE,
    });
    const end = wanted + visit.duration;
    const free = cleaners.find(
      ({ id }) =>
        end <= at(18) &&
        (end <= at(12.5) || wanted >= at(13)) &&
        (taken.get(id) ?? []).every((other) => {
          const way = travelMinutes(visit.cell, other.cell) * MINUTE;
          return end + way <= other.start || other.start + other.duration + way <= wanted;
        }),
    );
    if (!free) continue;
    const assigned = { ...visit, providerId: free.id };
    taken.get(free.id)?.push(assigned);
    visits.push(assigned);
  }
  if (visits.length < visitCount) throw new RangeError(`only ${visits.length} visits fit into the day`);
  return { visits, cleaners, legs };
}
