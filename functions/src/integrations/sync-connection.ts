import {
  type BookedCalendar,
  brokenAfter,
  type CalendarProblem,
  maxEvents,
  pollEvery,
  syncBackoff,
  windowLasts,
} from '@evergrow/domain/integrations';
import { paths } from '@evergrow/domain/kernel';
import { availabilitySchema } from '@evergrow/domain/scheduling';
import type { Tenant } from '@evergrow/domain/tenancy';
import { documentAt } from '../kernel/collection.ts';
import { errorFacts, log } from '../kernel/log.ts';
import { pushAllAhead } from './ask-for-push.ts';
import { askForSync } from './ask-for-sync.ts';
import { busyChange, windowAt, writeBusy } from './busy-times.ts';
import { type CalendarAccess, calendarAccess } from './calendar-access.ts';
import { CalendarError, isCalendarError } from './calendar-error.ts';
import { tellOwner } from './calendar-messages.ts';
import type { Changes } from './calendar-provider.ts';
import { takeLease } from './connection-lease.ts';
import { type HeldConnection, holdConnection, openBook } from './connection-store.ts';
import { findLinks } from './find-links.ts';
import { followChange } from './follow-change.ts';
import { giveUpReading, keepReading } from './keep-reading.ts';
import { serviceNames } from './service-names.ts';
import { keepWatch } from './watch-calendars.ts';

type Syncing = { tenantId: string; tenant: Tenant; now: Date };

/** So that calendars that change all the time do not keep one reader for ever. */
const maxRounds = 3;

/**
 * Reads what changed in a connected calendar: busy times into its owner's months, changes to our events into the
 * bookings. What goes wrong is noted on the connection, which waits longer from time to time and tells its owner.
 */
export async function syncConnection(syncing: Syncing, connectionId: string): Promise<void> {
  for (let round = 1; round <= maxRounds; round += 1) {
    const held = await takeLease(syncing.tenantId, connectionId, syncing.now);
    if (!held) return;
    try {
      await readCalendars(syncing, held);
    } catch (error) {
      return await noteFailure(syncing, held, error);
    }
    if (!(await thereIsMore(held))) return;
  }
  await leaveTheRest(syncing, connectionId);
}

const thereIsMore = async ({ reference }: HeldConnection): Promise<boolean> =>
  (await reference.get()).data()?.again === true;

/** Whoever left word that there is more to read does not come back, and the next round of all calendars is far off. */
const leaveTheRest = ({ tenantId, now }: Syncing, connectionId: string): Promise<void> =>
  askForSync(tenantId, { connectionId }, `more_${connectionId}_${now.getTime()}`, now);

/**
 * Reads everything in a connected calendar again, for a change that was read before anybody could know what it meant.
 * @throws CalendarError for the outbox to try again: while somebody else is reading, or when it fails
 */
export async function readAnew(syncing: Syncing, connectionId: string): Promise<void> {
  const { tenantId, now } = syncing;
  const held = await takeLease(tenantId, connectionId, now);
  if (!held) {
    const state = (await holdConnection(tenantId, connectionId))?.data.state ?? 'reauth';
    // Once access is given again everything is read anew.
    if (state === 'reauth') return;
    throw new CalendarError('unreachable');
  }
  try {
    await readCalendars(syncing, held, true);
  } catch (error) {
    await noteFailure(syncing, held, error);
    throw error;
  }
  if (await thereIsMore(held)) await leaveTheRest(syncing, connectionId);
}

async function readCalendars(syncing: Syncing, held: HeldConnection, anew = false): Promise<void> {
  const { tenantId, now } = syncing;
  const opened = await openBook(held);
  const book = anew ? { ...opened, calendars: opened.calendars.map(forgetPlace) } : opened;
  const access = await calendarAccess(held);
  const read = book.calendars.filter(({ key, busy }) => busy || key === held.data.writeKey);
  const zone = await zoneOf(tenantId, held.data.uid);
  let crowded = false;
  const after: BookedCalendar[] = [];
  for (const calendar of book.calendars) {
    if (!read.includes(calendar)) {
      after.push(forgetPlace(calendar));
      continue;
    }
    const { next, events } = await readCalendar(syncing, held, access, calendar, zone);
    crowded ||= events > maxEvents;
    after.push(next);
  }
  const channels = await keepWatch(held, access, read, now);
  const { failures, state } = held.data;
  await keepReading(
    held,
    { ...book, calendars: after },
    {
      channels,
      state: 'ok',
      problem: crowded ? 'tooManyEvents' : null,
      failures: 0,
      lastSyncAt: now,
      nextSyncAt: new Date(now.getTime() + pollEvery),
      updatedAt: now,
    },
  );
  if (failures > 0 || state !== 'ok') {
    await pushAllAhead(tenantId, held.data.uid, `again_${now.getTime()}`, now);
  }
}

const forgetPlace = (calendar: BookedCalendar): BookedCalendar => ({
  ...calendar,
  cursor: null,
  windowFrom: null,
});

/**
 * Months first, then bookings, and only then the place in the list of changes: whatever breaks off is read again, and
 * reading again does no harm.
 */
async function readCalendar(
  { tenantId, tenant, now }: Syncing,
  held: HeldConnection,
  access: CalendarAccess,
  calendar: BookedCalendar,
  zone: string,
): Promise<{ next: BookedCalendar; events: number }> {
  const stale = calendar.windowFrom === null || now.getTime() - calendar.windowFrom > windowLasts;
  const from = stale ? now.getTime() : (calendar.windowFrom ?? now.getTime());
  const window = windowAt(from);
  const changesFrom = (cursor: string | null) =>
    access.use((token) => access.service.changes(token, calendar, cursor, window, zone));
  let anew = stale || calendar.cursor === null;
  let changes: Changes;
  try {
    changes = await changesFrom(anew ? null : calendar.cursor);
  } catch (error) {
    if (anew || !isCalendarError(error, 'gone')) throw error;
    anew = true;
    changes = await changesFrom(null);
  }
  const links = await findLinks(tenantId, held.id, changes.events);
  if (calendar.busy) {
    const where = { connectionId: held.id, calendarKey: calendar.key };
    const change = busyChange(where, changes.events, new Set(links.keys()), window, anew);
    await writeBusy(tenantId, held.data.uid, change, window);
  }
  for (const event of changes.events) {
    const link = links.get(event.id);
    if (link) await followChange({ held, tenant, now }, event, link);
  }
  return { next: { ...calendar, cursor: changes.cursor, windowFrom: from }, events: changes.events.length };
}

/** Where the provider works: where whole days begin when a calendar does not say. */
async function zoneOf(tenantId: string, uid: string): Promise<string> {
  const availability = (await documentAt(paths.availability(tenantId, uid), availabilitySchema).get()).data();
  return availability?.timeZone ?? 'UTC';
}

const problems: Partial<Record<string, CalendarProblem>> = {
  withdrawn: 'accessWithdrawn',
  expired: 'accessWithdrawn',
  missing: 'calendarGone',
  throttled: 'tooManyRequests',
  refused: 'refused',
};

async function noteFailure(
  { tenantId, tenant, now }: Syncing,
  held: HeldConnection,
  error: unknown,
): Promise<void> {
  const facts = { tenant: tenantId, connection: held.data.kind, ...errorFacts(error) };
  const failure = error instanceof CalendarError ? error : new CalendarError('unreachable');
  log(error instanceof CalendarError ? 'WARNING' : 'ERROR', 'calendar not read', facts);
  const failures = held.data.failures + 1;
  const problem = problems[failure.code] ?? 'unreachable';
  const lost = problem === 'accessWithdrawn';
  const broken = failures >= brokenAfter ? ('error' as const) : held.data.state;
  await giveUpReading(held, now);
  await held.reference.update({
    state: lost ? 'reauth' : broken,
    problem,
    failures,
    nextSyncAt: new Date(now.getTime() + syncBackoff(failures, failure.retryAfter)),
    leaseUntil: null,
    updatedAt: now,
  });
  if (!lost && failures !== brokenAfter) return;
  await tellOwner({
    tenantId,
    tenant,
    uid: held.data.uid,
    kind: 'calendarReconnect',
    title: serviceNames[held.data.kind],
    start: now,
    effectId:
      `reconnect_${held.id}_${held.data.connectedAt.getTime()}_${lost ? 'lost' : now.getTime()}`.slice(
        0,
        120,
      ),
    now,
  });
}
