import { travelMinutes } from '@evergrow/domain/dispatch';
import { coarsePoint, type Point } from '@evergrow/domain/kernel';
import { bookingMinutes } from '@evergrow/domain/pricing';
import {
  type OfferingSlotsQuery,
  poolSlots,
  type SlotsResponse,
  slotsWindow,
} from '@evergrow/domain/scheduling';
import { recentAreas, servedAt } from '../dispatch/area-store.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { readCalendars, readStaff } from './candidates.ts';
import { recentServiceFacts, type ServiceFacts, slotTerms } from './service-facts.ts';

/**
 * The free starts of an offering in a window of at most 31 days, of one provider or of whoever does it. Reads: those of
 * `readStaff`, one per provider and UTC month that can matter, and three for the service unless it is known.
 * @throws Refusal('offering_not_found' | 'provider_not_found' | 'provider_unavailable' | 'invalid_request' |
 *   'out_of_area')
 */
export async function findSlots(
  tenantId: string,
  offeringId: string,
  query: OfferingSlotsQuery,
  now: number,
): Promise<SlotsResponse> {
  const facts = await recentServiceFacts(tenantId, offeringId);
  const { service } = facts;
  const durationMinutes = lengthOf(facts, query);
  const seats = query.seats ?? 1;
  if (seats > service.seats) throw new Refusal('invalid_request', `There are ${service.seats} seats`);
  const { lat, lng } = query;
  const point = lat === undefined || lng === undefined ? null : { lat, lng };
  const wanted = query.providerId ?? null;
  const { start, end } = slotsWindow(query);
  const window = { from: start, to: end, now };
  const areaId = service.atClient && point ? await areaOf(tenantId, facts, point, query.areaId) : null;
  const [staff, terms] = await Promise.all([
    readStaff(tenantId, facts, { wanted, areaId }),
    slotTerms(facts, { durationMinutes, seats, cell: point && coarsePoint(point) }, window, travelMinutes),
  ]);
  const candidates = await readCalendars(tenantId, staff, terms, window);
  const { staffing, skills } = service;
  const slots = decided(poolSlots({ ...terms, ...window, staffing, wanted, candidates, skills, areaId }));
  return {
    slots: slots.map((slot) => ({
      start: new Date(slot.start).toISOString(),
      end: new Date(slot.end).toISOString(),
      seatsLeft: slot.seatsLeft,
      ...(query.who === 'true' ? { providerIds: [...slot.providerIds] } : {}),
    })),
    timeZone: query.timeZone,
    durationMinutes,
    durations: durationsOf(facts),
    seats: service.seats,
    arrivalWindowMinutes: service.arrivalWindowMinutes,
  };
}

/**
 * Minutes asked for. A visit priced by choices, and a booking that is to be moved, may take any length: what it takes is
 * known for certain when it is booked or moved.
 */
function lengthOf({ offering, service }: ServiceFacts, query: OfferingSlotsQuery): number {
  const { durationMinutes, addOnIds = [], wholeMinutes } = query;
  if (wholeMinutes !== undefined) return wholeMinutes;
  if (service.pricing && durationMinutes !== undefined) return durationMinutes;
  return decided(bookingMinutes({ offering, addOnIds, durationMinutes, durations: service.durations }));
}

/** The lengths there are to choose from: of a visit priced by choices none. */
function durationsOf({ offering, service }: ServiceFacts): number[] {
  const own = offering.durationMinutes === null ? [] : [offering.durationMinutes];
  return service.pricing ? [] : [...new Set([...own, ...service.durations])].sort((a, b) => a - b);
}

/** The area of a place, where the service goes: the one it was found in by its whole address, as long as there is one. */
async function areaOf(
  tenantId: string,
  { service }: ServiceFacts,
  point: Point,
  foundIn: string | undefined,
): Promise<string | null> {
  const areas = await recentAreas(tenantId);
  const isKnown = foundIn !== undefined && Object.hasOwn(areas, foundIn);
  const { served, areaId } = isKnown ? { served: true, areaId: foundIn } : servedAt(areas, point, '');
  const goesThere = service.areaIds.length === 0 || (areaId !== null && service.areaIds.includes(areaId));
  if (!served || !goesThere) throw new Refusal('out_of_area');
  return areaId;
}
