import { z } from 'zod';
import { idSchema, instantSchema } from '../kernel/index.ts';
import {
  calendarKeySchema,
  calendarKindSchema,
  calendarProblemSchema,
  connectionStateSchema,
} from './calendar-connection.ts';
import { feedSideSchema } from './calendar-feed.ts';

/** `GET /v1/t/{tenantId}/calendar-feed?side=…`: whether there is one. Its address is told only when it is made. */
export const feedQuerySchema = z.object({ side: feedSideSchema });
export const feedStatusSchema = z.object({ createdAt: instantSchema.nullable() });
export type FeedStatus = z.infer<typeof feedStatusSchema>;

/** `POST /v1/t/{tenantId}/calendar-feed`: a new address; the one before ends. */
export const feedRequestSchema = z.strictObject({ side: feedSideSchema });
export const createdFeedSchema = z.object({ url: z.string(), createdAt: instantSchema });
export type CreatedFeed = z.infer<typeof createdFeedSchema>;

export const connectionViewSchema = z.object({
  id: idSchema,
  kind: calendarKindSchema,
  account: z.string(),
  state: connectionStateSchema,
  problem: calendarProblemSchema.nullable(),
  lastSyncAt: instantSchema.nullable(),
  nextSyncAt: instantSchema,
  writeKey: calendarKeySchema.nullable(),
  calendars: z.array(
    z.object({
      key: calendarKeySchema,
      name: z.string(),
      primary: z.boolean(),
      writable: z.boolean(),
      busy: z.boolean(),
    }),
  ),
});
export type ConnectionView = z.infer<typeof connectionViewSchema>;

/** A booking whose event its provider deleted in their own calendar. */
export const removedEventSchema = z.object({
  linkId: idSchema,
  bookingId: idSchema,
  kind: calendarKindSchema,
  title: z.string(),
  clientName: z.string(),
  start: instantSchema,
});
export type RemovedEvent = z.infer<typeof removedEventSchema>;

/** `GET /v1/t/{tenantId}/calendars`: the caller's own. `available`: which services this platform can reach. */
export const calendarsSchema = z.object({
  available: z.array(calendarKindSchema),
  connections: z.array(connectionViewSchema),
  removed: z.array(removedEventSchema),
});
export type Calendars = z.infer<typeof calendarsSchema>;

/** `POST …/calendars/authorizations`: where to ask the service for access. */
export const authorizationRequestSchema = z.strictObject({ kind: calendarKindSchema });
export const authorizationSchema = z.object({ url: z.string() });

/** `POST …/calendars/connections`: what the service sent the person back with. */
export const connectRequestSchema = z.strictObject({
  state: z.string().min(20).max(300),
  code: z.string().min(1).max(4_000),
});

/** `PATCH …/calendars/connections/{connectionId}` */
export const choiceRequestSchema = z.strictObject({
  busyKeys: z.array(calendarKeySchema).max(10),
  writeKey: calendarKeySchema.nullable(),
});
