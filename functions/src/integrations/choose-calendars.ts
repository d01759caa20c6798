import type { CalendarBook } from '@evergrow/domain/integrations';
import { optimistically } from '../kernel/optimistic.ts';
import { Refusal } from '../kernel/refusal.ts';
import { pushAllAhead } from './ask-for-push.ts';
import { windowAt, writeBusy } from './busy-times.ts';
import { holdConnection, openBook, sealBook } from './connection-store.ts';
import { busyPrefix } from './names.ts';

type Choice = { busyKeys: readonly string[]; writeKey: string | null };

/**
 * Sets which calendars make their owner busy, and which takes the bookings. Bookings written before stay where they
 * are; without a calendar to write to, no further ones are written.
 * @throws Refusal('not_found' | 'invalid_request')
 */
export async function chooseCalendars(
  tenantId: string,
  connectionId: string,
  uid: string,
  choice: Choice,
  now: Date,
): Promise<void> {
  const dropped = await optimistically(async () => {
    const held = await holdConnection(tenantId, connectionId);
    if (held?.data.uid !== uid) throw new Refusal('not_found');
    const book = await openBook(held);
    refuseUnknown(book, choice);
    const left = book.calendars.filter(({ key, busy }) => busy && !choice.busyKeys.includes(key));
    const calendars = book.calendars.map((calendar) => {
      const busy = choice.busyKeys.includes(calendar.key);
      // Newly busy: all its events have to be read, not only what changes from now on.
      return busy && !calendar.busy ? { ...calendar, busy, cursor: null } : { ...calendar, busy };
    });
    const sealed = await sealBook(tenantId, connectionId, { ...book, calendars });
    await held.reference.update(
      { book: sealed, writeKey: choice.writeKey, nextSyncAt: now, updatedAt: now },
      { lastUpdateTime: held.version },
    );
    return left;
  });
  const window = windowAt(now.getTime());
  for (const { key } of dropped) {
    await writeBusy(tenantId, uid, { prefix: busyPrefix(connectionId, key), remove: 'all', put: [] }, window);
  }
  if (choice.writeKey) await pushAllAhead(tenantId, uid, `choose_${now.getTime()}`, now);
}

function refuseUnknown({ calendars }: CalendarBook, { busyKeys, writeKey }: Choice): void {
  const known = new Set(calendars.map(({ key }) => key));
  const write = calendars.find(({ key }) => key === writeKey);
  if (!busyKeys.every((key) => known.has(key))) throw new Refusal('invalid_request', 'No such calendar');
  if (writeKey !== null && !write?.writable) {
    throw new Refusal('invalid_request', 'Bookings cannot be written to this calendar');
  }
}
