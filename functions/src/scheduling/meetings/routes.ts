import { idSchema } from '@evergrow/domain/kernel';
import {
  callAdmissionSchema,
  meetingChoiceSchema,
  meetingChoiceViewSchema,
  roomEntrySchema,
} from '@evergrow/domain/scheduling';
import { z } from 'zod';
import { offeredMeetingServices } from '../../adapters/meeting-rooms.ts';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { admitToCall } from './admit-to-call.ts';
import { enterRoom } from './enter-room.ts';
import { chooseMeetingService, meetingServiceOf, testMeetingService } from './meeting-settings.ts';

const tag = 'Meetings';
const inTenant = z.object({ tenantId: idSchema });
const admin = { kind: 'member', least: 'admin' } as const;

export function registerMeetingRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/bookings/{bookingId}/room',
      tag,
      summary: 'Enter the room of a booking, while it is open',
      access: { kind: 'member', least: 'client' },
      params: inTenant.extend({ bookingId: idSchema }),
      response: roomEntrySchema,
      perMinute: 30,
    },
    ({ params, acting, now }) => enterRoom(acting, params.bookingId, now),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/bookings/{bookingId}/room/token',
      tag,
      summary: 'A token for the call of a booking, while its room is open',
      access: { kind: 'member', least: 'client' },
      params: inTenant.extend({ bookingId: idSchema }),
      response: callAdmissionSchema,
      perMinute: 30,
    },
    ({ params, acting, now }) => admitToCall(acting, params.bookingId, now),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/settings/meetings',
      tag,
      summary: 'Where video sessions are held, and what can be chosen',
      access: admin,
      params: inTenant,
      response: meetingChoiceViewSchema,
    },
    async ({ params }) => ({
      service: await meetingServiceOf(params.tenantId),
      offered: offeredMeetingServices(),
    }),
  );
  endpoint(
    api,
    {
      method: 'put',
      path: '/t/{tenantId}/settings/meetings',
      tag,
      summary: 'Choose where video sessions are held',
      access: admin,
      params: inTenant,
      body: meetingChoiceSchema,
      response: meetingChoiceViewSchema,
    },
    async ({ body, acting, actor, requestId, now }) => {
      await chooseMeetingService(acting, body.service, { actor, requestId }, now);
      return { service: body.service, offered: offeredMeetingServices() };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/settings/meetings/test',
      tag,
      summary: 'Make a room at a service and close it again',
      access: admin,
      params: inTenant,
      body: meetingChoiceSchema,
      response: z.object({ works: z.literal(true) }),
      perMinute: 6,
    },
    async ({ body, acting, now }) => {
      await testMeetingService(body.service, `${acting.tenant.name}: test`, now);
      return { works: true } as const;
    },
  );
}
