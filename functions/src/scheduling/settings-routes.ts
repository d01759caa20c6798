import { idSchema } from '@evergrow/domain/kernel';
import { bookingSettingsInputSchema, bookingSettingsViewSchema } from '@evergrow/domain/scheduling';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { putBookingSettings, viewBookingSettings } from './booking-settings-store.ts';

const shared = {
  path: '/t/{tenantId}/settings/booking',
  tag: 'Bookings',
  params: z.object({ tenantId: idSchema }),
  response: bookingSettingsViewSchema,
} as const;

export function registerBookingSettingsRoutes(api: Api): void {
  endpoint(
    api,
    {
      ...shared,
      method: 'get',
      summary: 'Terms, reminders and closed days of all bookings',
      access: { kind: 'member', least: 'editor' },
    },
    ({ params, now }) => viewBookingSettings(params.tenantId, now),
  );
  endpoint(
    api,
    {
      ...shared,
      method: 'put',
      summary: 'Change the terms, reminders and closed days of bookings made from now on',
      access: { kind: 'member', least: 'admin' },
      body: bookingSettingsInputSchema,
    },
    ({ params, body, actor, requestId, now }) =>
      putBookingSettings(params.tenantId, body, { actor, requestId, now }),
  );
}
