import { z } from 'zod';
import {
  DAY,
  idSchema,
  instantSchema,
  type Millis,
  ok,
  type Result,
  refuse,
  utcMonth,
} from '../kernel/index.ts';
import type { CalendarEntry, CalendarMonth } from './calendar-month.ts';
import { type ClaimRefusal, placeClaim } from './claims.ts';

/** The longest time that is blocked in one piece: what is longer is time off, which availability knows. */
const longestBlock: Millis = 31 * DAY;

/** Entries one month of one provider holds at most, far from the size a document may have. */
const mostEntries = 2_000;

/** `POST /v1/t/{tenantId}/providers/{providerId}/blocks` (Idempotency-Key): keeps a time free of bookings. */
export const blockRequestSchema = z
  .strictObject({ start: instantSchema, end: instantSchema })
  .refine(({ start, end }) => Date.parse(start) < Date.parse(end), 'the end comes after the start')
  .refine(
    ({ start, end }) => Date.parse(end) - Date.parse(start) <= longestBlock,
    'at most 31 days in one piece',
  );

export const blockSchema = z.object({ id: idSchema, start: instantSchema, end: instantSchema });
export type Block = z.infer<typeof blockSchema>;

/** What a block is called in the calendar: the month it begins in, so that it is found without a search. */
export const blockId = (start: Millis, unique: string): string => `block-${utcMonth(start)}-${unique}`;

/** The month a block begins in; null for what is no block. */
export const monthOfBlock = (id: string): string | null =>
  /^block-(\d{4}-\d{2})-[A-Za-z0-9]+$/.exec(id)?.[1] ?? null;

/**
 * The months with a time blocked in them, unless something stands there already: a booking is never blocked away.
 * @param months all months the interval touches
 */
export function placeBlock(
  months: readonly CalendarMonth[],
  id: string,
  { start, end }: { readonly start: Millis; readonly end: Millis },
  now: Millis,
): Result<CalendarMonth[], ClaimRefusal | 'limit_reached'> {
  if (months.some(({ entries }) => Object.keys(entries).length >= mostEntries))
    return refuse('limit_reached');
  const entry: CalendarEntry = { start, end, kind: 'busy', expiresAt: null };
  const placed = placeClaim(months, id, entry, now);
  return placed.ok ? ok(placed.value) : placed;
}
