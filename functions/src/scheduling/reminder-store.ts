import { paths } from '@evergrow/domain/kernel';
import {
  bookingSchema,
  isWorthReminding,
  plannedReminders,
  type Reminder,
  reminderId,
  reminderSchema,
} from '@evergrow/domain/scheduling';
import type { QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { collectionAt, collectionGroupOf, documentAt } from '../kernel/collection.ts';
import { eachDue } from '../kernel/each-due.ts';
import { db } from '../kernel/firebase.ts';
import { tell } from '../kernel/outbox.ts';
import { bookingSettingsOf } from './booking-settings-store.ts';
import { holdBooking } from './booking-store.ts';

/** Reminders one run looks at. What is left comes with the next. */
const perRun = 200;

/**
 * Makes a booking's reminders what its state and time ask for: those of a confirmed one at its present start, none of any
 * other. Doing it again changes nothing.
 */
export async function planReminders(tenantId: string, bookingId: string, now: Date): Promise<void> {
  const [{ data }, settings, standing] = await Promise.all([
    holdBooking(tenantId, bookingId),
    bookingSettingsOf(tenantId, now),
    collectionAt(paths.reminders(tenantId), reminderSchema)
      .where('bookingId', '==', bookingId)
      .limit(20)
      .get(),
  ]);
  const planned = plannedReminders(bookingId, data, settings.reminderMinutes, now.getTime());
  const ids = new Set(planned.map(({ minutes }) => reminderId(bookingId, minutes)));
  const batch = db().batch();
  for (const { id, ref } of standing.docs) if (!ids.has(id)) batch.delete(ref);
  for (const reminder of planned) {
    const id = reminderId(bookingId, reminder.minutes);
    batch.set(documentAt(paths.reminder(tenantId, id), reminderSchema), reminder);
  }
  await batch.commit();
}

/** Sends the reminders that are due, over all tenants; run every minute. Reads what is due and nothing else. */
export async function remindDue(now: Date): Promise<number> {
  const due = await collectionGroupOf('reminders', reminderSchema)
    .where('state', '==', 'waiting')
    .where('dueAt', '<=', now)
    .orderBy('dueAt')
    .limit(perRun)
    .get();
  return await eachDue(due, (tenantId, found) => remind(tenantId, found, now));
}

/** The reminder goes and its event comes in one commit; the event's id lets it come once for each start. */
async function remind(tenantId: string, found: QueryDocumentSnapshot<Reminder>, now: Date): Promise<void> {
  const reminder = found.data();
  const { bookingId, minutes, start } = reminder;
  // Not even read when it is too late: what cannot be read must not stay at the head of the line.
  if (start <= now) return void (await found.ref.delete());
  const booking = (await documentAt(paths.booking(tenantId, bookingId), bookingSchema).get()).data();
  const batch = db().batch();
  batch.delete(found.ref, { lastUpdateTime: found.updateTime });
  if (isWorthReminding(reminder, booking, now.getTime())) {
    const id = `reminder_${found.id}_${start.getTime()}`;
    tell(batch, tenantId, { type: 'booking.reminder', bookingId, minutes }, now, id);
  }
  await batch.commit();
}
