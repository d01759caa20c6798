import { type DispatchProposal, optimiseDay, type PlannedRoute } from '@evergrow/domain/dispatch';
import { findLegs } from './find-legs.ts';
import { readDay, readMoveServices, visitsOf } from './read-day.ts';

/** Milliseconds the search may take: an admin waits for it. */
const searchTime = 1_500;
/** More rounds than that improve nothing that anybody would notice. */
const searchRounds = 2_000;

const round = (value: number): number => Math.round(value * 10) / 10;
const instant = (millis: number): string => new Date(millis).toISOString();

/** A better plan of a day. Reads, and changes nothing. The same day gives the same plan while the search ends in time. */
export async function proposeDay(
  tenantId: string,
  timeZone: string,
  day: string,
  now: Date,
): Promise<DispatchProposal> {
  const read = await readDay(tenantId, timeZone, day, now.getTime());
  const { bookings, cleaners } = read;
  const offeringIds = Object.values(bookings).map(({ offeringId }) => offeringId);
  const services = await readMoveServices(tenantId, offeringIds);
  const visits = visitsOf(read, services, now.getTime());
  const places = [...visits.map(({ cell }) => cell), ...cleaners.flatMap(({ base }) => base ?? [])];
  const { legs, source } = await findLegs(places);
  const result = optimiseDay(
    { visits, cleaners, legs },
    { seed: 1, rounds: searchRounds, ms: searchTime, clock: () => performance.now() },
  );
  const routeOf = ({ km, travelMinutes, visits: stops }: PlannedRoute) => ({
    km: round(km),
    travelMinutes: Math.round(travelMinutes),
    visits: stops.map(({ id, start }) => ({ bookingId: id, start: instant(start) })),
  });
  const { before, after } = result;
  return {
    km: { before: round(before.km), after: round(after.km) },
    travelMinutes: { before: Math.round(before.travelMinutes), after: Math.round(after.travelMinutes) },
    routes: after.routes.map((route, index) => ({
      providerId: route.providerId,
      before: routeOf(before.routes[index] ?? route),
      after: {
        ...routeOf(route),
        lunch: route.lunch && { start: instant(route.lunch.start), end: instant(route.lunch.end) },
      },
    })),
    moves: after.routes.flatMap(({ visits: stops }) =>
      stops.flatMap(({ id, providerId, start }) => {
        const booking = bookings[id];
        if (!booking || booking.providerIds.length > 1) return [];
        const stays = booking.providerId === providerId && booking.start.getTime() === start;
        const from = { providerId: booking.providerId, start: booking.start.toISOString() };
        return stays ? [] : [{ bookingId: id, providerId, start: instant(start), from }];
      }),
    ),
    stuck: result.stuck.map(({ id, reason }) => ({ bookingId: id, reason })),
    brokenBefore: result.brokenBefore,
    travel: source,
  };
}
