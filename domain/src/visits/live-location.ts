import { z } from 'zod';
import {
  distanceMetres,
  HOUR,
  idSchema,
  MINUTE,
  type Millis,
  type Point,
  pointSchema,
} from '../kernel/index.ts';

/** Sharing stops by itself after this, whatever happens. */
export const sharingLasts: Millis = 2 * HOUR;

/** A position this old is shown as such. */
export const staleAfter: Millis = 2 * MINUTE;

/** A new position is worth telling after so many metres or so long. */
const worth = { metres: 50, after: 20_000 } as const;

/** `liveLocations/{bookingId}`: where a provider on the way is now. Only the last position; there is no history. */
export const liveLocationSchema = z.strictObject({
  providerId: idSchema,
  position: pointSchema,
  /** Metres, as the phone judges itself. */
  accuracy: z.number().min(0).max(100_000),
  /** When the position was written. */
  at: z.date(),
  /** TTL; at most `sharingLasts` after sharing began. */
  expiresAt: z.date(),
});
export type LiveLocation = z.infer<typeof liveLocationSchema>;

/** What is told of a position: to about eleven metres, which a street needs, and no closer. */
export const sharedPosition = ({ lat, lng }: Point): Point => ({
  lat: Math.round(lat * 10_000) / 10_000,
  lng: Math.round(lng * 10_000) / 10_000,
});

/** Whether a new position is worth a write: the first, one far enough from the last told, or one long enough after it. */
export function isWorthTelling(
  last: { readonly position: Point; readonly at: Millis } | null,
  next: Point,
  now: Millis,
): boolean {
  if (last === null) return true;
  return distanceMetres(last.position, next) >= worth.metres || now - last.at >= worth.after;
}

export const isStale = ({ at }: Pick<LiveLocation, 'at'>, now: Millis): boolean =>
  now - at.getTime() > staleAfter;
