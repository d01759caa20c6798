import type { Quote } from '@evergrow/domain/pricing';
import {
  arrivalWindow,
  type Booking,
  claimInterval,
  dueNow,
  type HoldRequest,
  type Place,
  type StaffCandidate,
} from '@evergrow/domain/scheduling';
import type { FoundCandidate } from './candidates.ts';
import type { ServiceFacts } from './service-facts.ts';

type Client = { uid: string; displayName: string };

export type BookingFacts = {
  client: Client;
  request: HoldRequest;
  facts: ServiceFacts;
  /** Everybody who does it, the one in charge first. */
  team: readonly [FoundCandidate, ...FoundCandidate[]];
  quote: Quote;
  place: Place | null;
  fromMatch: boolean;
  orderId: string;
  durationMinutes: number;
  expiresAt: Date;
  now: Date;
};

/** What everybody's calendar holds: each their own buffers, where they differ. */
export function claimOfTeam(
  team: readonly Pick<StaffCandidate, 'providerId' | 'availability'>[],
  start: number,
  durationMinutes: number,
  capacity: number,
): Booking['claim'] {
  const each = team.map(({ providerId, availability }) => {
    const claim = claimInterval(availability, start, durationMinutes);
    return { providerId, claim: { start: new Date(claim.start), end: new Date(claim.end) } };
  });
  const starts = each.map(({ claim }) => claim.start.getTime());
  const ends = each.map(({ claim }) => claim.end.getTime());
  const [first, last] = [Math.min(...starts), Math.max(...ends)];
  const differ = Math.max(...starts) !== first || Math.min(...ends) !== last;
  return {
    start: new Date(first),
    end: new Date(last),
    ...(capacity > 1 ? { capacity } : {}),
    ...(differ ? { of: Object.fromEntries(each.map(({ providerId, claim }) => [providerId, claim])) } : {}),
  };
}

/** A booking that is held and has yet to be paid, under the terms of this moment. */
export function newBooking(of: BookingFacts): Booking {
  const { client, request, facts, team, quote, durationMinutes, now } = of;
  const { offering, service, settings } = facts;
  const [lead] = team;
  const start = new Date(request.start);
  const end = new Date(start.getTime() + durationMinutes * 60_000);
  const window = arrivalWindow(start.getTime(), service.arrivalWindowMinutes);
  const policy = service.policy ?? settings.policy;
  return {
    status: 'pending',
    clientUid: client.uid,
    clientName: client.displayName,
    providerId: lead.providerId,
    providerName: lead.card.displayName,
    providerIds: team.map(({ providerId }) => providerId),
    offeringId: request.offeringId,
    offeringTitle: offering.title,
    addOnIds: request.addOnIds,
    format: request.format,
    // Only where anybody would have done does naming one say something.
    ...(request.providerId !== null && service.staffing.mode === 'any' ? { providerWished: true } : {}),
    seats: request.seats,
    start,
    end,
    arrivalWindow: window && { start: new Date(window.start), end: new Date(window.end) },
    place: of.place,
    choices: service.pricing ? request.choices : null,
    policy,
    respondBy: null,
    seriesId: null,
    occurrence: null,
    creditGrantId: request.creditGrantId,
    reschedules: 0,
    claim: claimOfTeam(team, start.getTime(), durationMinutes, service.seats),
    timeZone: request.timeZone,
    providerTimeZone: lead.availability.timeZone,
    quote,
    orderId: of.orderId,
    extraOrderIds: [],
    dueNow: dueNow(quote, policy),
    payments: [],
    fee: 0,
    holdExpiresAt: of.expiresAt,
    meetingUrl: null,
    reviewed: false,
    fromMatch: of.fromMatch,
    history: [{ at: now, status: 'pending', by: 'client', reason: '' }],
    createdAt: now,
    updatedAt: now,
  };
}
