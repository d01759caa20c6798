import { DAY, MINUTE, type Millis } from '@evergrow/domain/kernel';
import { type BookingPolicy, type Interval, isOffered, overlaps } from '@evergrow/domain/scheduling';
import type { ClientPerson } from '../people/person.ts';
import { chooseWhat } from '../plan/choose-what.ts';
import { holdSale } from '../plan/hold-sale.ts';
import type { Sale } from '../plan/tenant-plan.ts';
import type { Trade } from '../plan/trade.ts';
import type { Random } from '../random.ts';

/** What has been planned so far, and what more is told comes to it. */
export type Scene = {
  readonly trade: Trade;
  readonly sales: readonly Sale[];
  readonly now: Millis;
  readonly random: Random;
};

export type Appointment = {
  readonly client: ClientPerson;
  readonly providerId: string;
  readonly offeringId: string;
  readonly bookedAt: Millis;
  /** Those who have to agree first, or pay for what they miss, do so by this. */
  readonly policy?: BookingPolicy;
};

const spanOf = ({ start, end }: { start: Date; end: Date }): Interval => ({
  start: start.getTime(),
  end: end.getTime(),
});

/**
 * Holds the first of `starts` at which both are free and the provider offered it when it was booked; undefined when
 * there is none. Once for each group: all starts of a group are held, or none of them.
 */
export function arrange(
  scene: Scene,
  appointment: Appointment,
  groups: Iterable<readonly Millis[]>,
): Sale[] | undefined {
  const { trade, sales, random } = scene;
  const { client, providerId, offeringId, bookedAt, policy } = appointment;
  const provider = trade.providers[providerId];
  const availability = trade.availabilities[providerId];
  const relation = { client, providerId, cadence: 14 };
  const what = chooseWhat({ ...trade, laterChoices: [offeringId] }, relation, false, random);
  if (!provider || !availability || !what) return undefined;
  const { durationMinutes } = what;
  const of = (key: 'providerId' | 'clientUid', id: string) =>
    sales.flatMap(({ booking }) => (booking[key] === id ? [booking] : []));
  const taken = of('providerId', providerId).map(({ claim }) => spanOf(claim));
  const busy = taken.map((span) => ({ ...span, kind: 'booking' as const, expiresAt: null }));
  const visits = of('clientUid', client.uid).map(spanOf);
  const fits = (start: Millis) =>
    isOffered({ ...trade.opening, availability, busy, durationMinutes, start, now: bookedAt }) &&
    !visits.some((visit) => overlaps(visit, { start, end: start + durationMinutes * MINUTE }));
  for (const starts of groups) {
    if (!starts.every(fits)) continue;
    return starts.map((start) => {
      const slot = { start, end: start + durationMinutes * MINUTE, seatsLeft: 1 };
      const service = trade.services[offeringId];
      const { areas } = trade;
      const facts = {
        ...what,
        areas,
        service,
        client,
        providerId,
        provider,
        availability,
        slot,
        fromMatch: false,
      };
      const held = holdSale({ ...facts, bookedAt: new Date(bookedAt) }, random);
      return policy ? { ...held, booking: { ...held.booking, policy } } : held;
    });
  }
  return undefined;
}

/** Every quarter of an hour between two days from now, by itself: whenever there is time. */
export function* anyStart(now: Millis, fromDay: number, toDay: number): Generator<readonly [Millis]> {
  for (let at = now + fromDay * DAY; at < now + toDay * DAY; at += 15 * MINUTE) yield [at];
}
