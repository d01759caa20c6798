import { calendarLinkSchema } from '@evergrow/domain/integrations';
import { paths } from '@evergrow/domain/kernel';
import { audit } from '../kernel/audit.ts';
import { collectionAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { errorFacts, log } from '../kernel/log.ts';
import { pagesOf } from '../kernel/pages-of.ts';
import { windowAt, writeBusy } from './busy-times.ts';
import { calendarAccess } from './calendar-access.ts';
import { connectionsOf, type HeldConnection, openBook, openTokens } from './connection-store.ts';
import { revokeFeed } from './feeds.ts';
import { busyPrefix } from './names.ts';
import { endWatch } from './watch-calendars.ts';

type By = { actor: string; requestId: string };

/**
 * Takes a connection back: its access is given up, its busy times leave the months, and what was noted of it is deleted.
 * Events that were written stay in their owner's calendar. The connection goes last, so that what broke off half-way can
 * be done again.
 */
export async function disconnect(held: HeldConnection, by: By, now: Date): Promise<void> {
  const { tenantId, id, data } = held;
  const { calendars } = await openBook(held);
  await giveUpAccess(held);
  for (const { key } of calendars) {
    const change = { prefix: busyPrefix(id, key), remove: 'all' as const, put: [] };
    await writeBusy(tenantId, data.uid, change, windowAt(now.getTime()));
  }
  await forgetLinks(tenantId, id);
  const batch = db().batch();
  batch.delete(held.reference);
  audit(batch, tenantId, { action: 'calendar.disconnected', target: `calendar/${id}`, ...by }, now);
  await batch.commit();
  // What a push under way noted meanwhile; one that notes later finds the connection gone, and takes its note back.
  await forgetLinks(tenantId, id);
}

async function forgetLinks(tenantId: string, connectionId: string): Promise<void> {
  const links = collectionAt(paths.calendarLinks(tenantId), calendarLinkSchema);
  for await (const page of pagesOf(links.where('connectionId', '==', connectionId))) {
    const batch = db().batch();
    for (const link of page) batch.delete(link.ref);
    await batch.commit();
  }
}

/** A service that does not answer must not keep anybody connected. */
async function giveUpAccess(held: HeldConnection): Promise<void> {
  try {
    const access = await calendarAccess(held);
    await endWatch(access, Object.values(held.data.channels));
    await access.service.revoke((await openTokens(held)).refreshToken);
  } catch (error) {
    log('WARNING', 'calendar access not given up', { tenant: held.tenantId, ...errorFacts(error) });
  }
}

/** Everything of a person's calendars at a tenant: connections and feeds. For who leaves it. */
export async function forgetCalendars(tenantId: string, uid: string, by: By, now: Date): Promise<void> {
  for (const held of await connectionsOf(tenantId, uid)) await disconnect(held, by, now);
  await revokeFeed({ tenantId, uid, side: 'client' }, by, now);
  await revokeFeed({ tenantId, uid, side: 'provider' }, by, now);
}
