import { z } from 'zod';
import { idSchema } from '../kernel/index.ts';

export const calendarKindSchema = z.enum(['google', 'microsoft']);
/** Whose calendar: Google Calendar, or Outlook through Microsoft Graph. */
export type CalendarKind = z.infer<typeof calendarKindSchema>;

export const connectionStateSchema = z.enum(['ok', 'reauth', 'error']);
/** reauth = the person has to give access again; error = it has failed several times and goes on being tried. */
export type ConnectionState = z.infer<typeof connectionStateSchema>;

export const calendarProblemSchema = z.enum([
  'accessWithdrawn',
  'unreachable',
  'tooManyRequests',
  'calendarGone',
  'refused',
  'tooManyEvents',
]);
/** What is wrong with a connection, for the person to read. */
export type CalendarProblem = z.infer<typeof calendarProblemSchema>;

/** Names one calendar of a connection without saying which: ids of calendars are often addresses of people. */
export const calendarKeySchema = z.string().regex(/^[0-9a-f]{10}$/);

export const calendarEntryOfBookSchema = z.strictObject({
  key: calendarKeySchema,
  id: z.string().min(1).max(1_000),
  name: z.string().max(200),
  primary: z.boolean(),
  writable: z.boolean(),
  /** The calendar's own zone, where the service tells it: whole days begin there. */
  timeZone: z.string().max(64).nullable(),
  /** Whether its events make the provider busy. */
  busy: z.boolean(),
  /** Where reading changes goes on; null: from the beginning. */
  cursor: z.string().max(8_000).nullable(),
  /** Epoch milliseconds the reading began at: the window moves on with a new beginning. */
  windowFrom: z.number().int().nullable(),
});

/** The account and its calendars. Rests sealed under the tenant's key: names and ids tell of people. */
export const calendarBookSchema = z.strictObject({
  account: z.string().max(320),
  calendars: z.array(calendarEntryOfBookSchema).max(50),
});
export type CalendarBook = z.infer<typeof calendarBookSchema>;
export type BookedCalendar = z.infer<typeof calendarEntryOfBookSchema>;

/** What opens the calendar. Rests sealed under the tenant's key. */
export const calendarTokensSchema = z.strictObject({
  refreshToken: z.string().min(1).max(4_000),
  accessToken: z.string().min(1).max(6_000),
  /** Epoch milliseconds. */
  expiresAt: z.number().int(),
});
export type CalendarTokens = z.infer<typeof calendarTokensSchema>;

/** Where the service tells us that a calendar changed. */
export const calendarChannelSchema = z.strictObject({
  id: z.string().max(100),
  /** SHA-256 of what the service repeats to prove that it is the one we asked. */
  secretHash: z.string().regex(/^[0-9a-f]{64}$/),
  resourceId: z.string().max(500),
  expiresAt: z.date(),
});
export type CalendarChannel = z.infer<typeof calendarChannelSchema>;

/** `calendarConnections/{kind}_{uid}`: no client reads it; the API shows what its owner needs. */
export const calendarConnectionSchema = z.strictObject({
  uid: idSchema,
  kind: calendarKindSchema,
  /** `CalendarTokens`, sealed. */
  tokens: z.string().max(20_000),
  /** `CalendarBook`, sealed. */
  book: z.string().max(800_000),
  /** The calendar bookings are written to; null: none. */
  writeKey: calendarKeySchema.nullable(),
  channels: z.record(calendarKeySchema, calendarChannelSchema),
  state: connectionStateSchema,
  problem: calendarProblemSchema.nullable(),
  /** Attempts that failed since the last one that did not. */
  failures: z.number().int().min(0),
  nextSyncAt: z.date(),
  lastSyncAt: z.date().nullable(),
  /** Until when somebody is reading its changes; nobody else does meanwhile. */
  leaseUntil: z.date().nullable(),
  /** Told of a change while reading: read once more. */
  again: z.boolean(),
  connectedAt: z.date(),
  updatedAt: z.date(),
});
export type CalendarConnection = z.infer<typeof calendarConnectionSchema>;

/** One connection per person and service. */
export const connectionIdOf = (kind: CalendarKind, uid: string): string => `${kind}_${uid}`;

/** `calendarAuthorizations/{sha256 of state}`: somebody is on their way through the service's consent page. */
export const calendarAuthorizationSchema = z.strictObject({
  uid: idSchema,
  kind: calendarKindSchema,
  /** The PKCE verifier (RFC 7636), sealed. */
  verifier: z.string().max(400),
  /** TTL. */
  expiresAt: z.date(),
});
