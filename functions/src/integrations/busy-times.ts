import {
  applyBusy,
  type BusyChange,
  maxEvents,
  type OutsideEvent,
  syncWindow,
} from '@evergrow/domain/integrations';
import { utcMonthsBetween } from '@evergrow/domain/kernel';
import type { Interval } from '@evergrow/domain/scheduling';
import { db } from '../kernel/firebase.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { readMonths, writeMonths } from '../scheduling/calendar-store.ts';
import { busyPrefix, busyTag } from './names.ts';

export const windowAt = (from: number): Interval => ({
  start: from - syncWindow.back,
  end: from + syncWindow.ahead,
});

/**
 * What events of an outside calendar change in its owner's months. Ours are left out: the booking stands there itself.
 * @param anew whether `events` are all there are
 */
export function busyChange(
  where: { connectionId: string; calendarKey: string },
  events: readonly OutsideEvent[],
  ours: ReadonlySet<string>,
  window: Interval,
  anew: boolean,
): BusyChange {
  const prefix = busyPrefix(where.connectionId, where.calendarKey);
  const put = events.flatMap(({ id, seriesId, when, busy, ours: marked }) => {
    if (!when || !busy || marked || ours.has(id)) return [];
    const start = Math.max(when.start, window.start);
    const end = Math.min(when.end, window.end);
    return start < end ? [{ prefix, series: busyTag(seriesId), event: busyTag(id), start, end }] : [];
  });
  const remove = anew ? ('all' as const) : new Set(events.map(({ id }) => busyTag(id)));
  return { prefix, remove, put: put.slice(0, maxEvents) };
}

/** Enters the change in the provider's months; months that stay as they are cost a read and no write. */
export async function writeBusy(
  tenantId: string,
  providerId: string,
  change: BusyChange,
  window: Interval,
): Promise<void> {
  if (change.remove !== 'all' && change.remove.size === 0 && change.put.length === 0) return;
  await optimistically(async () => {
    const read = await readMonths(tenantId, providerId, utcMonthsBetween(window.start, window.end));
    const batch = db().batch();
    writeMonths(batch, read, applyBusy(read.months, change));
    await batch.commit();
  });
}
