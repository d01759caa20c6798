import { z } from 'zod';
import { formatSchema } from '../../catalog/index.ts';
import { idSchema, isoDateSchema, timeZoneSchema, wallTimeSchema } from '../../kernel/index.ts';

export const waitlistStatusSchema = z.enum(['waiting', 'offered', 'booked', 'left', 'expired']);
export type WaitlistStatus = z.infer<typeof waitlistStatusSchema>;

/** What a client waits for. */
export const wishSchema = z.strictObject({
  offeringId: idSchema,
  addOnIds: z.array(idSchema).max(20),
  format: formatSchema,
  /** Null: anybody who offers it. */
  providerId: idSchema.nullable(),
  /** Days on the client's calendar, both included. */
  from: isoDateSchema,
  to: isoDateSchema,
  /** Between these times on the client's clock; null: at any time of day. */
  hours: z.strictObject({ from: wallTimeSchema, to: wallTimeSchema }).nullable(),
  timeZone: timeZoneSchema,
});
export type Wish = z.infer<typeof wishSchema>;

export const waitlistEntrySchema = wishSchema.extend({
  status: waitlistStatusSchema,
  clientUid: idSchema,
  clientName: z.string().max(80),
  offeringTitle: z.string().max(120),
  providerName: z.string().max(80).nullable(),
  /** A time held for them until it expires; null: none at present. */
  offer: z
    .strictObject({
      bookingId: idSchema,
      providerId: idSchema,
      providerName: z.string().max(80),
      start: z.date(),
      end: z.date(),
      expiresAt: z.date(),
    })
    .nullable(),
  /** Times they were offered and did not take: not offered to them again. */
  passed: z.array(z.string().max(160)).max(50),
  createdAt: z.date(),
  updatedAt: z.date(),
  /** TTL. Nothing is left to wait for after the last day. */
  expiresAt: z.date(),
});
/** `waitlistEntries/{id}`: written through the API. First come, first served: by `createdAt`. */
export type WaitlistEntry = z.infer<typeof waitlistEntrySchema>;
