import { type CalendarLink, calendarLinkSchema } from '@evergrow/domain/integrations';
import { DAY, paths } from '@evergrow/domain/kernel';
import { type Booking, bookingSchema, type Interval } from '@evergrow/domain/scheduling';
import type { Tenant } from '@evergrow/domain/tenancy';
import type { Timestamp } from 'firebase-admin/firestore';
import { documentAt } from '../kernel/collection.ts';
import { askToReadAnew } from './ask-for-sync.ts';
import { calendarAccess } from './calendar-access.ts';
import { isCalendarError } from './calendar-error.ts';
import { connectionsOf, type HeldConnection, openBook } from './connection-store.ts';
import { contentHash, contentOf, isShown } from './event-content.ts';
import { eventKeyOf, linkIdOf } from './names.ts';
import { isAt, readEvent, writeEvent } from './write-event.ts';

export type Pushing = { tenantId: string; tenant: Pick<Tenant, 'slug'>; now: Date };

export const linkAt = (tenantId: string, linkId: string) =>
  documentAt(paths.calendarLink(tenantId, linkId), calendarLinkSchema);

/**
 * Makes the provider's own calendars say what the booking says: writes, changes or deletes its event. Doing it again
 * does nothing; two at once end with the later state, written once.
 * @throws CalendarError for the outbox to try again
 */
export async function pushBooking(
  pushing: Pushing,
  facts: { bookingId: string; providerId: string },
): Promise<void> {
  for (const held of await connectionsOf(pushing.tenantId, facts.providerId)) {
    // Once access is given again, everything that lies ahead is written anew.
    if (held.data.state !== 'reauth') await pushTo(pushing, held, facts.bookingId);
  }
}

type How = {
  /** Write also what was deleted there. */
  again?: boolean;
  /** Where the event was moved to by its owner, which cannot be followed: that may be written over. */
  seen?: Interval | null;
};

/** The same for one connected calendar. What its owner changed there and nobody has read is read first. */
export async function pushTo(
  { tenantId, tenant, now }: Pushing,
  held: HeldConnection,
  bookingId: string,
  { again = false, seen = null }: How = {},
): Promise<void> {
  const linkId = linkIdOf(held.id, bookingId);
  // In this order: a booking must never be older than what is known of its event.
  const linkSnapshot = await linkAt(tenantId, linkId).get();
  const booking = (await documentAt(paths.booking(tenantId, bookingId), bookingSchema).get()).data();
  const link = linkSnapshot.data();
  const version = linkSnapshot.updateTime;
  if (!booking || !isShown(booking, held.data.uid)) {
    if (link) await takeOut(tenantId, held, linkId, link);
    return;
  }
  const content = contentOf(booking, bookingId, tenant.slug, eventKeyOf(linkId, link?.generation ?? 0));
  const hash = contentHash(content);
  if (link?.state === 'written' && link.hash === hash) return;
  if (link?.state === 'written' && link.incoming === booking.start.getTime()) {
    // The booking moved because its event did: what would be written stands there.
    await linkAt(tenantId, linkId).update({ ...agreedOn(booking, hash), updatedAt: now });
    return;
  }
  const awaitsAnswer = link?.state === 'removedOutside' && link.start === booking.start.getTime();
  if (awaitsAnswer && !again) return;
  const calendarKey = link?.calendarKey ?? held.data.writeKey;
  const calendar = (await openBook(held)).calendars.find(({ key }) => key === calendarKey);
  if (!calendar) return;

  const access = await calendarAccess(held);
  const follows = booking.status === 'confirmed';
  const writing = {
    linkId,
    generation: link?.state === 'removedOutside' ? link.generation + 1 : (link?.generation ?? 0),
    eventId: link?.state === 'written' ? link.eventId : null,
    known: follows && link ? [link, ...(seen ? [seen] : [])] : null,
  };
  const written = await writeEvent(access, calendar.id, writing, content);
  if (written.kind === 'unread') return await askToReadAnew(tenantId, held.id, written.etag, now);
  const next: CalendarLink = {
    connectionId: held.id,
    uid: held.data.uid,
    bookingId,
    calendarKey: calendar.key,
    eventId: written.eventId,
    ...agreedOn(booking, hash),
    generation: written.generation,
    updatedAt: now,
    expiresAt: expiryOf(booking),
  };
  await note(tenantId, linkId, next, version);
  // Disconnected meanwhile: nothing must be left of it.
  if (!(await held.reference.get()).exists) return void (await linkAt(tenantId, linkId).delete());
  // Moved before it was noted whose it is: whoever read that change could not know it for ours.
  const standing = written.made ? await readEvent(access, calendar.id, written.eventId) : null;
  if (standing && !isAt(standing, next)) await askToReadAnew(tenantId, held.id, standing.etag, now);
}

/** What a link says once both sides say the same. */
export const agreedOn = (booking: Booking, hash: string) => ({
  start: booking.start.getTime(),
  end: booking.end.getTime(),
  hash,
  incoming: null,
  state: 'written' as const,
});

const expiryOf = (booking: Booking) => new Date(booking.end.getTime() + 365 * DAY);

/**
 * Notes what was written. When somebody else noted something else meanwhile, what stands outside may be theirs or ours: the
 * note is made invalid, and the attempt that follows this failure looks once more.
 */
async function note(
  tenantId: string,
  linkId: string,
  next: CalendarLink,
  version: Timestamp | undefined,
): Promise<void> {
  const reference = linkAt(tenantId, linkId);
  try {
    if (version) await reference.update({ ...next }, { lastUpdateTime: version });
    else await reference.create(next);
  } catch (error) {
    const noted = (await reference.get()).data();
    if (noted?.state === 'written' && noted.hash === next.hash && noted.eventId === next.eventId) return;
    await reference.update({ hash: '' }).catch(() => {});
    throw error;
  }
}

async function takeOut(
  tenantId: string,
  held: HeldConnection,
  linkId: string,
  link: CalendarLink,
): Promise<void> {
  const calendar = (await openBook(held)).calendars.find(({ key }) => key === link.calendarKey);
  if (calendar && link.state === 'written') {
    const access = await calendarAccess(held);
    try {
      await access.use((token) => access.service.remove(token, calendar.id, link.eventId));
    } catch (error) {
      if (!isCalendarError(error, 'missing', 'gone')) throw error;
    }
  }
  await linkAt(tenantId, linkId).delete();
}
