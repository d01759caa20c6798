import {
  type Application,
  type AppliedDispatch,
  type DispatchPlan,
  dispatchPlanSchema,
  isAsTold,
  keptApplications,
  lastStanding,
  type Move,
  type MovedVisits,
  moveVisits,
} from '@evergrow/domain/dispatch';
import { DAY, paths, utcMonthsBetween } from '@evergrow/domain/kernel';
import { type Booking, bookingSchema } from '@evergrow/domain/scheduling';
import type { Tenant } from '@evergrow/domain/tenancy';
import type { Timestamp, WriteBatch } from 'firebase-admin/firestore';
import { audit } from '../kernel/audit.ts';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { tell } from '../kernel/outbox.ts';
import { newId } from '../kernel/random.ts';
import { Refusal } from '../kernel/refusal.ts';
import { type ReadMonths, readMonthsOfMany, writeMonths } from '../scheduling/calendar-store.ts';
import { readMoveServices } from './read-day.ts';
import { readStaffOfDay } from './read-staff-of-day.ts';
import { windowOfDay } from './window-of-day.ts';

export type By = { actor: string; requestId: string; now: Date };
type Where = { tenantId: string; tenant: Pick<Tenant, 'timeZone'>; day: string };

/** Moves that are decided anew when somebody else was faster: too many would keep people waiting. */
const attempts = 8;

/**
 * Moves visits of a day to other people and times in one commit, which fails as a whole when any booking or calendar in
 * it was changed since it was read, and is then decided anew. What cannot be moved is left as it is and told.
 */
export async function applyMoves(
  where: Where,
  moves: readonly Move[],
  force: boolean,
  by: By,
): Promise<AppliedDispatch> {
  return await optimistically(async () => {
    const plan = await readPlan(where);
    const read = await readMoved(where, moves);
    const result = moveVisits(moves, read.facts, { force, by: 'admin', now: by.now });
    if (result.moved.length === 0) return answer(plan.data, result, by.now);
    const batch = db().batch();
    writeMoved(batch, where.tenantId, read, result, by);
    const application: Application = {
      id: newId(),
      by: by.actor,
      at: by.now,
      moves: result.moved.map(({ bookingId, before, booking }) => ({
        bookingId,
        before: { providerId: before.providerId, start: before.start },
        after: { providerId: booking.providerId, start: booking.start },
      })),
      undone: false,
    };
    const applications = [...(plan.data?.applications ?? []), application].slice(-keptApplications);
    const next = writePlan(batch, where, plan, applications, by.now);
    await batch.commit();
    return answer(next, result, by.now);
  }, attempts);
}

/**
 * Takes the last application of a day back: every visit of it goes where it was, unless it has been changed since or its
 * old time is taken.
 * @throws Refusal('not_found') where there is nothing to take back
 */
export async function undoMoves(where: Where, by: By): Promise<AppliedDispatch> {
  const { to } = windowOfDay(where.tenant.timeZone, where.day);
  return await optimistically(async () => {
    const plan = await readPlan(where);
    const last = lastStanding(plan.data);
    if (!plan.data || !last || by.now.getTime() >= to) throw new Refusal('not_found');
    const moves = last.moves.map(({ bookingId, before, after }) => ({
      bookingId,
      providerId: before.providerId,
      start: before.start.getTime(),
      from: { providerId: after.providerId, start: after.start.getTime() },
    }));
    const read = await readMoved(where, moves);
    // What was is taken to have been right, whatever the hours say by now.
    const result = moveVisits(moves, read.facts, { force: true, by: 'admin', now: by.now });
    const batch = db().batch();
    writeMoved(batch, where.tenantId, read, result, by);
    const applications = plan.data.applications.map((one) =>
      one.id === last.id ? { ...one, undone: true } : one,
    );
    const next = writePlan(batch, where, plan, applications, by.now);
    await batch.commit();
    return answer(next, result, by.now);
  }, attempts);
}

type ReadPlan = { data: DispatchPlan | undefined; version: Timestamp | null };

const planAt = ({ tenantId, day }: Where) =>
  documentAt(paths.dispatchPlan(tenantId, day), dispatchPlanSchema);

async function readPlan(where: Where): Promise<ReadPlan> {
  const snapshot = await planAt(where).get();
  return { data: snapshot.data(), version: snapshot.updateTime ?? null };
}

function writePlan(
  batch: WriteBatch,
  where: Where,
  { version }: ReadPlan,
  applications: Application[],
  now: Date,
): DispatchPlan {
  const { to } = windowOfDay(where.tenant.timeZone, where.day);
  const plan = dispatchPlanSchema.parse({
    day: where.day,
    applications,
    updatedAt: now,
    expiresAt: new Date(to + 30 * DAY),
  });
  if (version) batch.update(planAt(where), { ...plan }, { lastUpdateTime: version });
  else batch.create(planAt(where), plan);
  return plan;
}

async function readMoved(where: Where, moves: readonly Move[]) {
  const { tenantId, tenant, day } = where;
  const window = windowOfDay(tenant.timeZone, day);
  const ids = [...new Set(moves.map(({ bookingId }) => bookingId))];
  const snapshots = await db().getAll(
    ...ids.map((bookingId) => documentAt(paths.booking(tenantId, bookingId), bookingSchema)),
  );
  const versions = new Map<string, Timestamp>();
  const bookings: Record<string, Booking> = {};
  for (const snapshot of snapshots) {
    const booking = snapshot.data() as Booking | undefined;
    if (!booking || !snapshot.updateTime) continue;
    bookings[snapshot.id] = booking;
    versions.set(snapshot.id, snapshot.updateTime);
  }
  const people = [
    ...new Set([
      ...moves.map(({ providerId }) => providerId),
      ...Object.values(bookings).map(({ providerId }) => providerId),
    ]),
  ];
  const instants = [
    window.from,
    window.to,
    ...moves.map(({ start }) => start),
    ...Object.values(bookings).flatMap(({ claim }) => [claim.start.getTime(), claim.end.getTime()]),
  ];
  const names = utcMonthsBetween(Math.min(...instants) - DAY, Math.max(...instants) + DAY);
  const [staff, services, read] = await Promise.all([
    readStaffOfDay(tenantId, window, people),
    readMoveServices(
      tenantId,
      Object.values(bookings).map(({ offeringId }) => offeringId),
    ),
    readMonthsOfMany(
      tenantId,
      people.map((providerId) => ({ providerId, names })),
    ),
  ]);
  const months: Record<string, ReadMonths> = {};
  people.forEach((providerId, index) => {
    const own = read[index];
    if (own) months[providerId] = own;
  });
  return {
    versions,
    months,
    facts: {
      bookings,
      providers: staff,
      services,
      months: Object.fromEntries(Object.entries(months).map(([providerId, own]) => [providerId, own.months])),
    },
  };
}

function writeMoved(
  batch: WriteBatch,
  tenantId: string,
  read: Awaited<ReturnType<typeof readMoved>>,
  { moved, months }: MovedVisits,
  { actor, requestId, now }: By,
): void {
  for (const [providerId, own] of Object.entries(read.months)) {
    writeMonths(batch, own, months[providerId] ?? []);
  }
  for (const { bookingId, before, booking } of moved) {
    const version = read.versions.get(bookingId);
    if (!version) throw new Refusal('not_found');
    const reference = documentAt(paths.booking(tenantId, bookingId), bookingSchema);
    batch.update(reference, { ...bookingSchema.parse(booking) }, { lastUpdateTime: version });
    const target = `booking/${bookingId}`;
    if (booking.providerId !== before.providerId) {
      tell(batch, tenantId, { type: 'booking.reassigned', bookingId, from: before.providerId }, now);
      audit(batch, tenantId, { action: 'booking.reassigned', actor, target, requestId }, now);
    }
    const isOtherTime = booking.start.getTime() !== before.start.getTime();
    if (
      isOtherTime &&
      (booking.providerId === before.providerId || !isAsTold(before, booking.start.getTime()))
    ) {
      tell(batch, tenantId, { type: 'booking.rescheduled', bookingId, from: before.start.getTime() }, now);
    }
  }
  if (moved.length > 0) {
    const target = `dispatch/${moved[0]?.booking.start.toISOString().slice(0, 10)}`;
    audit(
      batch,
      tenantId,
      { action: 'dispatch.applied', actor, target, reason: `${moved.length} moved`, requestId },
      now,
    );
  }
}

function answer(
  plan: DispatchPlan | undefined,
  { moved, conflicts }: MovedVisits,
  now: Date,
): AppliedDispatch {
  return {
    applied: moved.map(({ bookingId }) => bookingId),
    conflicts: [...conflicts],
    undoable: undoableOf(plan, now),
  };
}

/** What undoing would take back, for as long as anything of it is still to come. */
export function undoableOf(plan: DispatchPlan | undefined, now: Date): AppliedDispatch['undoable'] {
  const last = lastStanding(plan);
  if (!last?.moves.some(({ after, before }) => after.start > now && before.start > now)) return null;
  return { at: last.at.toISOString(), moves: last.moves.length };
}
