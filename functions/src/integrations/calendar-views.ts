import { type Calendars, type ConnectionView, calendarLinkSchema } from '@evergrow/domain/integrations';
import { paths } from '@evergrow/domain/kernel';
import { bookingSchema } from '@evergrow/domain/scheduling';
import { collectionAt, documentAt } from '../kernel/collection.ts';
import { availableServices } from './calendar-services.ts';
import { connectionsOf, type HeldConnection, openBook } from './connection-store.ts';

/** A connection as its owner sees it. */
export async function connectionView(held: HeldConnection): Promise<ConnectionView> {
  const { kind, state, problem, lastSyncAt, nextSyncAt, writeKey } = held.data;
  const { account, calendars } = await openBook(held);
  return {
    id: held.id,
    kind,
    account,
    state,
    problem,
    lastSyncAt: lastSyncAt?.toISOString() ?? null,
    nextSyncAt: nextSyncAt.toISOString(),
    writeKey,
    calendars: calendars.map(({ key, name, primary, writable, busy }) => ({
      key,
      name,
      primary,
      writable,
      busy,
    })),
  };
}

/** Somebody's connected calendars, and what waits for their answer. */
export async function calendarsView(tenantId: string, uid: string): Promise<Calendars> {
  const [held, links] = await Promise.all([
    connectionsOf(tenantId, uid),
    collectionAt(paths.calendarLinks(tenantId), calendarLinkSchema)
      .where('uid', '==', uid)
      .where('state', '==', 'removedOutside')
      .limit(20)
      .get(),
  ]);
  const removed = await Promise.all(
    links.docs.map(async (found) => {
      const { bookingId, connectionId } = found.data();
      const booking = (await documentAt(paths.booking(tenantId, bookingId), bookingSchema).get()).data();
      const kind = held.find(({ id }) => id === connectionId)?.data.kind;
      if (booking?.status !== 'confirmed' || !kind) return [];
      const { offeringTitle: title, clientName, start } = booking;
      return [{ linkId: found.id, bookingId, kind, title, clientName, start: start.toISOString() }];
    }),
  );
  return {
    available: availableServices(),
    connections: await Promise.all(held.map(connectionView)),
    removed: removed.flat(),
  };
}
