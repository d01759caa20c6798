import { z } from 'zod';
import { instantSchema } from '../kernel/index.ts';
import { bookingSettingsSchema } from './booking-settings.ts';

const fields = bookingSettingsSchema.omit({ updatedAt: true });

/** `PUT /v1/t/{tenantId}/settings/booking` */
export const bookingSettingsInputSchema = fields.extend({
  /** `updatedAt` of what was edited; null where there was nothing. Another means somebody else was faster. */
  basedOn: instantSchema.nullable(),
});
export type BookingSettingsInput = z.infer<typeof bookingSettingsInputSchema>;

/** `GET /v1/t/{tenantId}/settings/booking`: the defaults where nothing was decided yet. */
export const bookingSettingsViewSchema = z.object({
  ...fields.shape,
  updatedAt: instantSchema.nullable(),
});
export type BookingSettingsView = z.infer<typeof bookingSettingsViewSchema>;
