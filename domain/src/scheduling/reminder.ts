import { z } from 'zod';
import { DAY, idSchema, MINUTE, type Millis } from '../kernel/index.ts';
import type { Booking } from './booking.ts';

/** `reminders/{bookingId}_{minutes}`: somebody is to be reminded. Deleted when it is done; written by the server only. */
export const reminderSchema = z.strictObject({
  bookingId: idSchema,
  /** Before the start. */
  minutes: z.number().int().min(10).max(20_160),
  /** The start it was planned for: one of a booking that moved since is void. */
  start: z.date(),
  dueAt: z.date(),
  /** Says nothing new: an index over all tenants needs a second field. */
  state: z.literal('waiting'),
  /** TTL: what nobody took away. */
  expiresAt: z.date(),
});
export type Reminder = z.infer<typeof reminderSchema>;

export const reminderId = (bookingId: string, minutes: number): string => `${bookingId}_${minutes}`;

/** A text message reminds only of what is close. */
export const textedReminderMinutes = 120;

/** The reminders of a confirmed booking that lie ahead. Of those already past none is made: whoever books late knows. */
export function plannedReminders(
  bookingId: string,
  booking: Pick<Booking, 'status' | 'start'>,
  reminderMinutes: readonly number[],
  now: Millis,
): Reminder[] {
  if (booking.status !== 'confirmed') return [];
  const start = booking.start.getTime();
  return [...new Set(reminderMinutes)]
    .filter((minutes) => start - minutes * MINUTE > now)
    .map((minutes) => ({
      state: 'waiting',
      bookingId,
      minutes,
      start: booking.start,
      dueAt: new Date(start - minutes * MINUTE),
      expiresAt: new Date(start + 7 * DAY),
    }));
}

/**
 * Whether a reminder that is due still says something true and timely: the booking stands at that time, and the schedule
 * did not sleep through half of what was left until the start.
 */
export function isWorthReminding(
  reminder: Pick<Reminder, 'minutes' | 'start' | 'dueAt'>,
  booking: Pick<Booking, 'status' | 'start'> | undefined,
  now: Millis,
): boolean {
  if (booking?.status !== 'confirmed' || booking.start.getTime() !== reminder.start.getTime()) return false;
  return now - reminder.dueAt.getTime() < (reminder.minutes * MINUTE) / 2;
}
