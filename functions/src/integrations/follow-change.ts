import { type CalendarLink, type OutsideEvent, outsideChange } from '@evergrow/domain/integrations';
import { paths } from '@evergrow/domain/kernel';
import { type Booking, bookingSchema } from '@evergrow/domain/scheduling';
import { memberSchema, type Tenant } from '@evergrow/domain/tenancy';
import type { QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { documentAt } from '../kernel/collection.ts';
import { Refusal } from '../kernel/refusal.ts';
import { rescheduleBooking } from '../scheduling/reschedule-booking.ts';
import { tellOwner } from './calendar-messages.ts';
import type { HeldConnection } from './connection-store.ts';
import { contentHash, contentOf } from './event-content.ts';
import { eventKeyOf } from './names.ts';
import { agreedOn, pushTo } from './push-booking.ts';

type Following = { held: HeldConnection; tenant: Tenant; now: Date };

/**
 * Follows a change its owner made to our event in their own calendar. Moved to a time that is on offer, the booking moves,
 * and the client is told as of any move; moved elsewhere, the calendar is set right. Deleted, nothing is cancelled: the
 * owner is asked what they meant. Each is safe to repeat.
 */
export async function followChange(
  following: Following,
  event: OutsideEvent,
  found: QueryDocumentSnapshot<CalendarLink>,
): Promise<void> {
  const { held, tenant, now } = following;
  const { tenantId } = held;
  const link = found.data();
  const { bookingId } = link;
  const booking = (await documentAt(paths.booking(tenantId, bookingId), bookingSchema).get()).data();
  const change = outsideChange(event, link, booking ?? null);
  if (!booking) return;
  if (change.kind === 'none') {
    // The booking moved here and its calendar is behind: a push that left the event to be read first left it to us.
    const behind = booking.status === 'confirmed' && event.when && link.start !== booking.start.getTime();
    if (behind) await pushTo({ tenantId, tenant, now }, held, bookingId);
    return;
  }
  if (change.kind === 'agreed') return await noteTimes(following, found, booking);
  const about = {
    tenantId,
    tenant,
    uid: link.uid,
    title: booking.offeringTitle,
    bookingId,
    start: booking.start,
    now,
  };
  if (change.kind === 'removed') {
    await found.ref.update({ state: 'removedOutside', updatedAt: now }, { lastUpdateTime: found.updateTime });
    const effectId = `removed_${found.id}_${link.generation}`;
    return await tellOwner({ ...about, kind: 'calendarEventDeleted', effectId });
  }
  if (change.kind === 'move') {
    // Said before: the move asks for the calendar to be written, which must know that it was the calendar's own.
    await found.ref.update({ incoming: change.start });
    const moved = await tryMove(following, link, change.start);
    if (moved) return await noteTimes(following, found, moved);
  }
  await found.ref.update({ hash: '', incoming: null });
  await pushTo({ tenantId, tenant, now }, held, bookingId, { seen: event.when });
  const effectId = `refused_${found.id}_${event.when?.start ?? 0}_${event.when?.end ?? 0}`;
  await tellOwner({ ...about, kind: 'calendarMoveRefused', effectId });
}

/** Both sides say the same: what we noted as written is what stands there now. */
async function noteTimes(
  { tenant, now }: Following,
  found: QueryDocumentSnapshot<CalendarLink>,
  booking: Booking,
): Promise<void> {
  const { bookingId, generation } = found.data();
  const content = contentOf(booking, bookingId, tenant.slug, eventKeyOf(found.id, generation));
  await found.ref.update({ ...agreedOn(booking, contentHash(content)), updatedAt: now });
}

/** Moves the booking as its provider would; null when that is refused: not free, not offered, not allowed. */
async function tryMove(
  { held, tenant, now }: Following,
  { bookingId, uid }: CalendarLink,
  start: number,
): Promise<Booking | null> {
  const { tenantId } = held;
  const member = (await documentAt(paths.member(tenantId, uid), memberSchema).get()).data();
  if (!member) return null;
  try {
    const acting = { tenant, tenantId, role: member.role, member };
    return (await rescheduleBooking(acting, { bookingId, start, now })).booking;
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'unavailable') return null;
    throw error;
  }
}
