import {
  authorizationRequestSchema,
  authorizationSchema,
  calendarsSchema,
  choiceRequestSchema,
  connectionViewSchema,
  connectRequestSchema,
} from '@evergrow/domain/integrations';
import { idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import type { Acting } from '../api/membership.ts';
import { Refusal } from '../kernel/refusal.ts';
import { startAuthorization } from './authorize.ts';
import { isCalendarError } from './calendar-error.ts';
import { calendarsView, connectionView } from './calendar-views.ts';
import { chooseCalendars } from './choose-calendars.ts';
import { connect } from './connect.ts';
import { type HeldConnection, holdConnection } from './connection-store.ts';
import { disconnect } from './disconnect.ts';
import { linkAt, pushTo } from './push-booking.ts';
import { syncConnection } from './sync-connection.ts';

const tag = 'Calendars';
const inTenant = z.object({ tenantId: idSchema });
const ofConnection = inTenant.extend({ connectionId: idSchema });
const provider = { kind: 'member', least: 'provider' } as const;
const base = '/t/{tenantId}/calendars';

/** @throws Refusal('forbidden') for API keys: a calendar is a person's own */
function uidOf({ member }: Acting): string {
  if (!member) throw new Refusal('forbidden');
  return member.uid;
}

/** @throws Refusal('not_found'), alike for what is not there and what is somebody else's */
async function ownConnection(acting: Acting, connectionId: string): Promise<HeldConnection> {
  const held = await holdConnection(acting.tenantId, connectionId);
  if (held?.data.uid !== uidOf(acting)) throw new Refusal('not_found');
  return held;
}

export function registerCalendarRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: base,
      tag,
      summary: 'My own calendars at Google and Microsoft, and what waits for my answer',
      access: provider,
      params: inTenant,
      response: calendarsSchema,
    },
    async ({ acting }) => await calendarsView(acting.tenantId, uidOf(acting)),
  );

  endpoint(
    api,
    {
      method: 'post',
      path: `${base}/authorizations`,
      tag,
      summary: 'Where to let the platform into my calendar',
      access: provider,
      params: inTenant,
      body: authorizationRequestSchema,
      response: authorizationSchema,
      perMinute: 20,
    },
    async ({ acting, body, now }) => ({
      url: await startAuthorization(acting.tenantId, uidOf(acting), body.kind, now),
    }),
  );

  endpoint(
    api,
    {
      method: 'post',
      path: `${base}/connections`,
      tag,
      summary: 'Connect my calendar with what the service sent me back with',
      access: provider,
      params: inTenant,
      body: connectRequestSchema,
      response: connectionViewSchema,
      status: 201,
      perMinute: 20,
    },
    async ({ acting, body, actor, requestId, now }) => {
      const { tenantId, tenant } = acting;
      const id = await connect({ tenantId, uid: uidOf(acting) }, body, { actor, requestId }, now);
      await syncConnection({ tenantId, tenant, now }, id);
      return await connectionView(await ownConnection(acting, id));
    },
  );

  endpoint(
    api,
    {
      method: 'patch',
      path: `${base}/connections/{connectionId}`,
      tag,
      summary: 'Choose which of my calendars make me busy, and which takes my bookings',
      access: provider,
      params: ofConnection,
      body: choiceRequestSchema,
      response: connectionViewSchema,
      perMinute: 30,
    },
    async ({ acting, params, body, now }) => {
      const { tenantId, tenant } = acting;
      await chooseCalendars(tenantId, params.connectionId, uidOf(acting), body, now);
      await syncConnection({ tenantId, tenant, now }, params.connectionId);
      return await connectionView(await ownConnection(acting, params.connectionId));
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: `${base}/connections/{connectionId}/sync`,
      tag,
      summary: 'Read my calendar now',
      access: provider,
      params: ofConnection,
      response: connectionViewSchema,
      perMinute: 60,
    },
    async ({ acting, params, now }) => {
      const { tenantId, tenant } = acting;
      await ownConnection(acting, params.connectionId);
      await syncConnection({ tenantId, tenant, now }, params.connectionId);
      return await connectionView(await ownConnection(acting, params.connectionId));
    },
  );

  endpoint(
    api,
    {
      method: 'delete',
      path: `${base}/connections/{connectionId}`,
      tag,
      summary: 'Disconnect my calendar: access is given up, and its busy times go',
      access: provider,
      params: ofConnection,
      response: z.null(),
      status: 204,
    },
    async ({ acting, params, actor, requestId, now }) => {
      await disconnect(await ownConnection(acting, params.connectionId), { actor, requestId }, now);
      return null;
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: `${base}/removed/{linkId}/restore`,
      tag,
      summary: 'Put a booking back into my calendar after I deleted it there',
      access: provider,
      params: inTenant.extend({ linkId: idSchema }),
      response: z.null(),
      status: 204,
      perMinute: 30,
    },
    async ({ acting, params, now }) => {
      const { tenantId, tenant } = acting;
      const link = (await linkAt(tenantId, params.linkId).get()).data();
      if (link?.uid !== uidOf(acting)) throw new Refusal('not_found');
      const held = await ownConnection(acting, link.connectionId);
      const pushing = { tenantId, tenant, now };
      await pushTo(pushing, held, link.bookingId, { again: true }).catch((error: unknown) => {
        throw isCalendarError(error) ? new Refusal('calendar_unavailable') : error;
      });
      return null;
    },
  );
}
