import { paths } from '@evergrow/domain/kernel';
import { type Booking, type BookingActor, serviceSchema } from '@evergrow/domain/scheduling';
import { checklistOf, isOn, type Visit, visitSchema } from '@evergrow/domain/visits';
import type { Timestamp } from 'firebase-admin/firestore';
import type { Acting } from '../api/membership.ts';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { isLostRace, optimistically } from '../kernel/optimistic.ts';
import { Refusal } from '../kernel/refusal.ts';
import { type Held, holdBooking, partIn } from '../scheduling/booking-store.ts';

const reference = (tenantId: string, bookingId: string) =>
  documentAt(paths.visit(tenantId, bookingId), visitSchema);

export type HeldVisit = {
  /** As it was read, with its version. */
  held: Held<Booking>;
  booking: Booking;
  by: BookingActor;
  visit: Visit;
  /** Null for a visit nobody has opened: it is not stored then. */
  version: Timestamp | null;
};

/** A visit as it begins: the service's list, nothing done. */
async function freshVisit(tenantId: string, booking: Booking, now: Date): Promise<Visit> {
  const service = await documentAt(paths.service(tenantId, booking.offeringId), serviceSchema).get();
  return {
    clientUid: booking.clientUid,
    providerIds: booking.providerIds,
    checklist: checklistOf(service.data()?.checklist ?? []),
    photos: [],
    notes: null,
    signature: null,
    signedAt: null,
    adjustments: [],
    createdAt: now,
    updatedAt: now,
  };
}

/**
 * The visit of a booking as it stands: two reads, a third where nobody has opened it yet.
 * @throws Refusal('not_found') for who has no part in the booking
 */
export async function readVisit(acting: Acting, bookingId: string, now: Date): Promise<HeldVisit> {
  const { tenantId } = acting;
  const [held, snapshot] = await Promise.all([
    holdBooking(tenantId, bookingId),
    reference(tenantId, bookingId).get(),
  ]);
  const { data: booking } = held;
  const by = partIn(booking, acting);
  const visit = snapshot.data() ?? (await freshVisit(tenantId, booking, now));
  return { held, booking, by, visit, version: snapshot.updateTime ?? null };
}

/** The visit stored, so that it can be followed while it is carried out. Doing it again changes nothing. */
export async function openVisit(acting: Acting, bookingId: string, now: Date): Promise<HeldVisit> {
  const held = await readVisit(acting, bookingId, now);
  if (held.version !== null || held.by === 'client' || !isOn(held.booking.status)) return held;
  try {
    const { writeTime } = await reference(acting.tenantId, bookingId).create(held.visit);
    return { ...held, version: writeTime };
  } catch (error) {
    if (isLostRace(error)) return await readVisit(acting, bookingId, now);
    throw error;
  }
}

/**
 * Changes a visit in one commit, again from the start when somebody else was faster.
 * @param change gives the visit as it is to be, the same object where nothing changes; it may refuse, and add to the batch
 */
export async function changeVisit(
  acting: Acting,
  bookingId: string,
  now: Date,
  change: (held: HeldVisit, batch: FirebaseFirestore.WriteBatch) => Promise<Visit> | Visit,
): Promise<HeldVisit> {
  return await optimistically(async () => {
    const held = await readVisit(acting, bookingId, now);
    const batch = db().batch();
    const visit = await change(held, batch);
    if (visit === held.visit) return held;
    const target = reference(acting.tenantId, bookingId);
    if (held.version) batch.update(target, { ...visitSchema.parse(visit) }, { lastUpdateTime: held.version });
    else batch.create(target, visit);
    await batch.commit();
    return { ...held, visit };
  });
}

/** Writing to a visit is for those who carry it out, while they do. */
export function refuseUnlessOn({ booking, by }: HeldVisit): void {
  if (by !== 'provider' && by !== 'admin') throw new Refusal('forbidden');
  if (!isOn(booking.status)) throw new Refusal('invalid_transition', 'This visit is not being carried out');
}
