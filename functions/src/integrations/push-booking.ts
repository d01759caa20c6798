import { type CalendarLink, calendarLinkSchema } from '@evergrow/domain/integrations';
import { DAY, paths } from '@evergrow/domain/kernel';
import { type Booking, bookingSchema } from '@evergrow/domain/scheduling';
import type { Tenant } from '@evergrow/domain/tenancy';
import type { Timestamp } from 'firebase-admin/firestore';
import { documentAt } from '../kernel/collection.ts';
import { type CalendarAccess, calendarAccess } from './calendar-access.ts';
import { isCalendarError } from './calendar-error.ts';
import { connectionsOf, type HeldConnection, openBook } from './connection-store.ts';
import { contentHash, contentOf, isShown } from './event-content.ts';
import { eventKeyOf, linkIdOf } from './names.ts';

export type Pushing = { tenantId: string; tenant: Pick<Tenant, 'slug'>; now: Date };

export const linkAt = (tenantId: string, linkId: string) =>
  documentAt(paths.calendarLink(tenantId, linkId), calendarLinkSchema);

/**
 * Makes the provider's own calendars say what the booking says: writes, changes or deletes its event. Doing it again
 * does nothing; two at once end with the later state.
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

/** The same for one connected calendar. `again` writes also what was deleted there. */
export async function pushTo(
  { tenantId, tenant, now }: Pushing,
  held: HeldConnection,
  bookingId: string,
  again = false,
): Promise<void> {
  const linkId = linkIdOf(held.id, bookingId);
  const [bookingSnapshot, linkSnapshot] = await Promise.all([
    documentAt(paths.booking(tenantId, bookingId), bookingSchema).get(),
    linkAt(tenantId, linkId).get(),
  ]);
  const booking = bookingSnapshot.data();
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
  const generation = link?.state === 'removedOutside' ? link.generation + 1 : (link?.generation ?? 0);
  const written = link?.state === 'written' ? link.eventId : null;
  const made = await write(access, calendar.id, linkId, generation, written, content);
  const next: CalendarLink = {
    connectionId: held.id,
    uid: held.data.uid,
    bookingId,
    calendarKey: calendar.key,
    eventId: made.eventId,
    ...agreedOn(booking, hash),
    generation: made.generation,
    updatedAt: now,
    expiresAt: expiryOf(booking),
  };
  await note(tenantId, linkId, next, version);
  // Disconnected meanwhile: nothing must be left of it.
  if (!(await held.reference.get()).exists) await linkAt(tenantId, linkId).delete();
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

/** Changes the event that stands there; where it is gone meanwhile, makes another. */
async function write(
  access: CalendarAccess,
  calendarId: string,
  linkId: string,
  generation: number,
  written: string | null,
  content: ReturnType<typeof contentOf>,
): Promise<{ eventId: string; generation: number }> {
  if (written !== null) {
    try {
      await access.use((token) => access.service.patch(token, calendarId, written, content));
      return { eventId: written, generation };
    } catch (error) {
      if (!isCalendarError(error, 'missing', 'gone')) throw error;
      generation += 1;
    }
  }
  const named = { ...content, key: eventKeyOf(linkId, generation) };
  const eventId = await access.use((token) => access.service.insert(token, calendarId, named));
  return { eventId, generation };
}

/**
 * Notes what was written. When somebody else noted something meanwhile, what stands outside may be theirs or ours: the
 * note is made invalid, and the attempt that follows this failure writes once more.
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
