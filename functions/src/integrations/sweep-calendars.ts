import { calendarConnectionSchema } from '@evergrow/domain/integrations';
import { collectionGroupOf } from '../kernel/collection.ts';
import { errorFacts, log } from '../kernel/log.ts';
import { tenantById } from '../tenancy/tenant-store.ts';
import { syncConnection } from './sync-connection.ts';

/** Connections one run reads. What is left comes with the next. */
const perRun = 100;
const atOnce = 5;

/** Reads the connected calendars that are due, over all tenants; run by a schedule. */
export async function sweepCalendars(now: Date): Promise<number> {
  const due = await collectionGroupOf('calendarConnections', calendarConnectionSchema)
    .where('state', 'in', ['ok', 'error'])
    .where('nextSyncAt', '<=', now)
    .orderBy('nextSyncAt')
    .limit(perRun)
    .get();
  const waiting = due.docs.map(({ id, ref }) => ({ id, tenantId: ref.parent.parent?.id ?? '' }));
  for (let at = 0; at < waiting.length; at += atOnce) {
    await Promise.all(waiting.slice(at, at + atOnce).map((each) => attempt(each.tenantId, each.id, now)));
  }
  return due.size;
}

/** One that fails must not keep the others waiting. */
async function attempt(tenantId: string, connectionId: string, now: Date): Promise<void> {
  try {
    const tenant = await tenantById(tenantId);
    if (tenant && !tenant.suspended) await syncConnection({ tenantId, tenant, now }, connectionId);
  } catch (error) {
    log('ERROR', 'calendar sweep failed', { tenant: tenantId, connectionId, ...errorFacts(error) });
  }
}
