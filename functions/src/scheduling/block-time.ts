import { utcMonthsBetween } from '@evergrow/domain/kernel';
import { type Block, blockId, monthOfBlock, placeBlock, releaseClaim } from '@evergrow/domain/scheduling';
import { isAtLeast } from '@evergrow/domain/tenancy';
import type { Acting } from '../api/membership.ts';
import { db } from '../kernel/firebase.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { newId } from '../kernel/random.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { readMonths, writeMonths } from './calendar-store.ts';

/** @throws Refusal('forbidden') for who is neither the provider nor an admin */
function refuseOthers({ member, role }: Acting, providerId: string): void {
  if (member?.uid !== providerId && !isAtLeast(role, 'admin')) throw new Refusal('forbidden');
}

const viewOf = (id: string, { start, end }: { start: number; end: number }): Block => ({
  id,
  start: new Date(start).toISOString(),
  end: new Date(end).toISOString(),
});

/**
 * Keeps a time of a provider free of bookings, in one commit against whoever books it.
 * @throws Refusal('forbidden' | 'slot_taken' | 'limit_reached')
 */
export async function blockTime(
  acting: Acting,
  providerId: string,
  interval: { start: number; end: number },
  now: Date,
): Promise<Block> {
  refuseOthers(acting, providerId);
  const id = blockId(interval.start, newId());
  await optimistically(async () => {
    const names = utcMonthsBetween(interval.start, interval.end);
    const read = await readMonths(acting.tenantId, providerId, names);
    const batch = db().batch();
    writeMonths(batch, read, decided(placeBlock(read.months, id, interval, now.getTime())));
    await batch.commit();
  });
  return viewOf(id, interval);
}

/**
 * Opens a blocked time again. What is open already, or never was blocked, is not found.
 * @throws Refusal('forbidden' | 'not_found')
 */
export async function unblockTime(acting: Acting, providerId: string, id: string): Promise<Block> {
  refuseOthers(acting, providerId);
  const month = monthOfBlock(id);
  if (month === null) throw new Refusal('not_found');
  return await optimistically(async () => {
    const first = await readMonths(acting.tenantId, providerId, [month]);
    const entry = first.months[0]?.entries[id];
    if (!entry) throw new Refusal('not_found');
    const read = await readMonths(acting.tenantId, providerId, utcMonthsBetween(entry.start, entry.end));
    const batch = db().batch();
    writeMonths(batch, read, releaseClaim(read.months, id));
    await batch.commit();
    return viewOf(id, entry);
  });
}
