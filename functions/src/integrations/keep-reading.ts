import type { CalendarBook, CalendarConnection } from '@evergrow/domain/integrations';
import { optimistically } from '../kernel/optimistic.ts';
import { windowAt, writeBusy } from './busy-times.ts';
import { type HeldConnection, holdConnection, openBook, sealBook } from './connection-store.ts';
import { busyPrefix } from './names.ts';

type Kept = Pick<
  CalendarConnection,
  'channels' | 'state' | 'problem' | 'failures' | 'lastSyncAt' | 'nextSyncAt' | 'updatedAt'
>;

/**
 * Ends a reading: notes how far it came, and lets the next reader in. Places in the lists of changes are kept only in
 * the book they were read by. Whoever chose other calendars meanwhile sealed another one (no two seals are alike): it
 * stays as it is, and there is more to read.
 */
export async function keepReading(held: HeldConnection, read: CalendarBook, kept: Kept): Promise<void> {
  const book = await sealBook(held.tenantId, held.id, read);
  await optimistically(async () => {
    const present = await holdConnection(held.tenantId, held.id);
    const overtaken = present?.data.book !== held.data.book;
    if (overtaken) await takeBackDropped(held, present, kept.updatedAt);
    if (!present || !holdsLease(held, present)) return;
    const outcome = overtaken ? { again: true } : { book };
    await held.reference.update(
      { ...kept, ...outcome, leaseUntil: null },
      { lastUpdateTime: present.version },
    );
  });
}

/** Takes back what was entered for calendars that no longer count, for a reading that broke off. */
export async function giveUpReading(held: HeldConnection, now: Date): Promise<void> {
  const present = await holdConnection(held.tenantId, held.id);
  if (present?.data.book !== held.data.book) await takeBackDropped(held, present, now);
}

const holdsLease = (mine: HeldConnection, present: HeldConnection): boolean =>
  mine.data.leaseUntil?.getTime() === present.data.leaseUntil?.getTime();

/** Busy times of calendars that were chosen away or disconnected while they were being read: nobody else would find them. */
async function takeBackDropped(
  held: HeldConnection,
  present: HeldConnection | null,
  now: Date,
): Promise<void> {
  const busyNow = present ? (await openBook(present)).calendars.filter(({ busy }) => busy) : [];
  const counts = new Set(busyNow.map(({ key }) => key));
  const dropped = (await openBook(held)).calendars.filter(({ key, busy }) => busy && !counts.has(key));
  for (const { key } of dropped) {
    const change = { prefix: busyPrefix(held.id, key), remove: 'all' as const, put: [] };
    await writeBusy(held.tenantId, held.data.uid, change, windowAt(now.getTime()));
  }
}
