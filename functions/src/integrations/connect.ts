import {
  type BookedCalendar,
  type CalendarBook,
  type CalendarConnection,
  type CalendarTokens,
  connectionIdOf,
} from '@evergrow/domain/integrations';
import { audit } from '../kernel/audit.ts';
import { db } from '../kernel/firebase.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { Refusal } from '../kernel/refusal.ts';
import { pushAllAhead } from './ask-for-push.ts';
import { takeAuthorization } from './authorize.ts';
import { isCalendarError } from './calendar-error.ts';
import type { CalendarProvider, FoundCalendar } from './calendar-provider.ts';
import { calendarService } from './calendar-services.ts';
import { connectionAt, holdConnection, openBook, sealBook, sealTokens } from './connection-store.ts';
import { calendarKeyOf } from './names.ts';

type Person = { tenantId: string; uid: string };
type By = { actor: string; requestId: string };

/**
 * Connects somebody's calendar with what the service sent them back with, or connects it again. To begin with, the main
 * calendar makes them busy and takes their bookings; when connected again, what they chose before stays, unless the
 * account is another.
 * @returns the connection's id
 * @throws Refusal('authorization_invalid' | 'calendar_unavailable')
 */
export async function connect(
  { tenantId, uid }: Person,
  sent: { state: string; code: string },
  by: By,
  now: Date,
): Promise<string> {
  const { kind, verifier, redirectUri } = await takeAuthorization(tenantId, uid, sent.state, now);
  const service = calendarService(kind);
  if (!service) throw new Refusal('unavailable', 'This calendar service is not set up here');
  const { tokens, found } = await fetchAccount(service, sent.code, verifier, redirectUri);
  const id = connectionIdOf(kind, uid);
  const sealedTokens = await sealTokens(tenantId, id, tokens);
  await optimistically(async () => {
    const before = await holdConnection(tenantId, id);
    const bookBefore = before ? await openBook(before) : null;
    const same = bookBefore?.account === found.account ? bookBefore : null;
    const book: CalendarBook = {
      account: found.account,
      calendars: found.calendars.slice(0, 50).map((calendar) => bookCalendar(calendar, same)),
    };
    const main = found.calendars.find(({ primary, writable }) => primary && writable);
    const writeKey = same && before ? before.data.writeKey : main ? calendarKeyOf(main.id) : null;
    const connection: CalendarConnection = {
      uid,
      kind,
      tokens: sealedTokens,
      book: await sealBook(tenantId, id, book),
      writeKey,
      channels: {},
      state: 'ok',
      problem: null,
      failures: 0,
      nextSyncAt: now,
      lastSyncAt: null,
      leaseUntil: null,
      again: false,
      connectedAt: now,
      updatedAt: now,
    };
    const batch = db().batch();
    if (before) batch.update(before.reference, { ...connection }, { lastUpdateTime: before.version });
    else batch.create(connectionAt(tenantId, id), connection);
    audit(batch, tenantId, { action: 'calendar.connected', target: `calendar/${id}`, ...by }, now);
    await batch.commit();
  });
  await pushAllAhead(tenantId, uid, `connect_${now.getTime()}`, now);
  return id;
}

async function fetchAccount(
  service: CalendarProvider,
  code: string,
  verifier: string,
  redirectUri: string,
): Promise<{ tokens: CalendarTokens; found: Awaited<ReturnType<CalendarProvider['calendars']>> }> {
  try {
    const tokens = await service.exchange(code, verifier, redirectUri);
    return { tokens, found: await service.calendars(tokens.accessToken) };
  } catch (error) {
    if (isCalendarError(error, 'withdrawn', 'refused')) throw new Refusal('authorization_invalid');
    if (isCalendarError(error)) throw new Refusal('calendar_unavailable');
    throw error;
  }
}

/** Read from the beginning: what was skipped while there was no access is in no list of changes. */
function bookCalendar(found: FoundCalendar, before: CalendarBook | null): BookedCalendar {
  const key = calendarKeyOf(found.id);
  const known = before?.calendars.find((each) => each.key === key);
  return {
    key,
    id: found.id,
    name: found.name.slice(0, 200),
    primary: found.primary,
    writable: found.writable,
    timeZone: found.timeZone,
    busy: known?.busy ?? (before === null && found.primary),
    cursor: null,
    windowFrom: null,
  };
}
