import { randomUUID } from 'node:crypto';
import type { Offering } from '@evergrow/domain/catalog';
import { DAY, MINUTE, paths } from '@evergrow/domain/kernel';
import {
  type Availability,
  calendarMonthSchema,
  defaultService,
  type HoldRequestInput,
  holdRequestSchema,
  offeredSlots,
  type Service,
  type Slot,
} from '@evergrow/domain/scheduling';
import { makeAvailability } from '@evergrow/seed/factories/availability';
import { makeMember } from '@evergrow/seed/factories/member';
import { makeOffering } from '@evergrow/seed/factories/offering';
import { makeProvider } from '@evergrow/seed/factories/provider';
import { makeTenant } from '@evergrow/seed/factories/tenant';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { placeHold } from '../../functions/src/scheduling/place-hold.ts';

/** A tenant of its own with one provider, one offering and some clients, in the emulator this process is pointed at. */
export async function bookingWorld(
  options: {
    clients?: number;
    availability?: Partial<Availability>;
    offering?: Partial<Offering>;
    /** How it is staffed, sold and cancelled; nobody has set that up unless given. */
    service?: Partial<Service>;
    /** `provider-1` alone unless given. */
    providers?: number;
  } = {},
) {
  const tenantId = `t-${randomUUID()}`;
  const providerId = 'provider-1';
  const offeringId = 'offering-1';
  const availability = makeAvailability({
    stepMinutes: 15,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    noticeMinutes: 0,
    horizonDays: 365,
    ...options.availability,
  });
  const offering = makeOffering(options.offering);
  const tenant = makeTenant({ slug: tenantId.slice(0, 40) });
  const clients = Array.from({ length: options.clients ?? 1 }, (_, index) =>
    makeMember({ uid: `client-${index}`, displayName: `Client ${index}` }),
  );
  const batch = db().batch();
  batch.set(db().doc(paths.tenant(tenantId)), tenant);
  const providerIds = Array.from({ length: options.providers ?? 1 }, (_, index) => `provider-${index + 1}`);
  for (const id of providerIds) {
    batch.set(db().doc(paths.provider(tenantId, id)), makeProvider());
    batch.set(db().doc(paths.member(tenantId, id)), makeMember({ uid: id, role: 'provider' }));
    batch.set(db().doc(paths.availability(tenantId, id)), availability);
  }
  if (options.service) {
    const service = { ...defaultService(new Date()), ...options.service };
    batch.set(db().doc(paths.service(tenantId, offeringId)), service);
  }
  batch.set(db().doc(paths.offering(tenantId, offeringId)), offering);
  for (const client of clients) batch.set(db().doc(paths.member(tenantId, client.uid)), client);
  await batch.commit();

  /** Free starts from `ahead` days on, as the API would offer them to an empty calendar. */
  const slots = (ahead = 1, days = 7): Slot[] => {
    const now = Date.now();
    const durationMinutes = offering.durationMinutes ?? 60;
    const from = now + ahead * DAY;
    return offeredSlots({ availability, busy: [], durationMinutes, from, to: from + days * DAY, now });
  };
  const hold = (client: number, start: number, now = new Date(), wish: Partial<HoldRequestInput> = {}) => {
    const member = clients[client];
    if (!member) throw new Error(`no client ${client}`);
    const request = {
      providerId,
      offeringId,
      addOnIds: [],
      start: new Date(start).toISOString(),
      format: 'video' as const,
      timeZone: 'Europe/Madrid',
      ...wish,
    };
    return placeHold({ tenantId, tenant }, member, holdRequestSchema.parse(request), now);
  };
  /** Everything in the provider's calendar, by booking. */
  const calendar = async () => {
    const months = await db().collection(paths.calendarMonths(tenantId)).get();
    const read = await Promise.all(
      months.docs.map(async (month) => (await documentAt(month.ref.path, calendarMonthSchema).get()).data()),
    );
    return read.flatMap((month) =>
      Object.entries(month?.entries ?? {}).map(([id, entry]) => ({ id, ...entry })),
    );
  };
  return { tenantId, tenant, providerId, offeringId, clients, slots, hold, calendar };
}
export type BookingWorld = Awaited<ReturnType<typeof bookingWorld>>;

/** Lets every client ask for one of these starts at once; tells who won and why the others did not, and how long each waited. */
export async function race(
  world: BookingWorld,
  startOf: (client: number) => number,
  wishOf: (client: number) => Partial<HoldRequestInput> = () => ({}),
) {
  const durations: number[] = [];
  const outcomes = await Promise.all(
    world.clients.map(async (_, client) => {
      const began = performance.now();
      try {
        return { won: (await world.hold(client, startOf(client), new Date(), wishOf(client))).bookingId };
      } catch (error) {
        if (error instanceof Error && 'code' in error) return { lost: String(error.code) };
        throw error;
      } finally {
        durations.push(performance.now() - began);
      }
    }),
  );
  const winners = outcomes.flatMap((outcome) => (outcome.won ? [outcome.won] : []));
  const losses = outcomes.flatMap((outcome) => (outcome.lost ? [outcome.lost] : []));
  return { winners, losses, durations };
}

/** Starts that all overlap one another without being the same: every five minutes within an hour. */
export const overlappingStarts = (first: number): number[] =>
  Array.from({ length: 12 }, (_, index) => first + index * 5 * MINUTE);
