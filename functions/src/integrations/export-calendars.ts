import { connectionView } from './calendar-views.ts';
import { connectionsOf } from './connection-store.ts';
import { feedSince } from './feeds.ts';

/** What is held of a person's calendars at a tenant, in clear: accounts, the names of calendars, and what was chosen. */
export async function exportCalendars(tenantId: string, uid: string) {
  const [held, asClient, asProvider] = await Promise.all([
    connectionsOf(tenantId, uid),
    feedSince({ tenantId, uid, side: 'client' }),
    feedSince({ tenantId, uid, side: 'provider' }),
  ]);
  return {
    connections: await Promise.all(
      held.map(async (each) => ({ ...(await connectionView(each)), connectedAt: each.data.connectedAt })),
    ),
    feeds: { client: asClient, provider: asProvider },
  };
}
