import { MINUTE } from '@evergrow/domain/kernel';
import { optimistically } from '../kernel/optimistic.ts';
import { type HeldConnection, holdConnection } from './connection-store.ts';

/** Longer than reading any calendar takes: who has not ended by then died. */
const leaseLasts = 3 * MINUTE;

/**
 * Lets one reader at a time at a connection. Whoever comes meanwhile leaves a word that there is more to read.
 * @returns null when there is nothing to read, or somebody else is at it
 */
export async function takeLease(
  tenantId: string,
  connectionId: string,
  now: Date,
): Promise<HeldConnection | null> {
  return await optimistically(async () => {
    const held = await holdConnection(tenantId, connectionId);
    if (!held || held.data.state === 'reauth') return null;
    const { leaseUntil } = held.data;
    if (leaseUntil && leaseUntil > now) {
      if (!held.data.again) {
        await held.reference.update({ again: true }, { lastUpdateTime: held.version });
      }
      return null;
    }
    const lease = { leaseUntil: new Date(now.getTime() + leaseLasts), again: false };
    await held.reference.update(lease, { lastUpdateTime: held.version });
    return { ...held, data: { ...held.data, ...lease } };
  });
}
