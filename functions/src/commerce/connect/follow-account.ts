import type { Facts } from '../stripe/follower.ts';
import { notePayout } from './note-payout.ts';
import { syncAccount } from './sync-account.ts';

/** Something changed about a tenant's account, or its owner took it away. */
export async function followAccount({ tenantId, event, now }: Facts): Promise<boolean> {
  if (event.account === null) return false;
  await syncAccount(tenantId, event.account, now);
  return true;
}

/** Money left a tenant's account for its bank, arrived, or came back. */
export async function followPayout({ tenantId, event, now }: Facts): Promise<boolean> {
  if (event.account === null) return false;
  await notePayout(tenantId, event.account, event.objectId, now);
  return true;
}
