import { sparingText } from '@evergrow/domain/engagement';
import { momentToText } from '@evergrow/domain/scheduling';
import { noteOptOut, textableNumber } from '../account/phone-store.ts';
import { canText, sendSms } from '../adapters/sms-service.ts';
import { db } from '../kernel/firebase.ts';
import { log } from '../kernel/log.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import { tell } from '../kernel/outbox.ts';
import { bookingSettingsOf } from '../scheduling/booking-settings-store.ts';
import type { Recipient } from './recipient.ts';
import { sendAtMostOnce } from './send-once.ts';
import type { Telling } from './telling.ts';

/** A text message: plain words, and the moment from which nobody needs it any more. */
export type Text = { body: string; usefulUntil: Date };

/**
 * Texts a person who has a proven number and has not answered STOP: now, or when their quiet hours are over, or not at all
 * where that would be too late.
 * @throws Error when the service did not take it: the caller retries
 */
export async function textPerson(
  telling: Telling,
  recipient: Recipient,
  { body, usefulUntil }: Text,
  effectId: string,
): Promise<void> {
  const { tenantId, now } = telling;
  if (!canText() || usefulUntil <= now) return;
  const number = await textableNumber(recipient.uid);
  if (!number) return;
  const { quietHours } = await bookingSettingsOf(tenantId, now);
  const { timeZone } = recipient;
  const at = momentToText(quietHours, {
    now: now.getTime(),
    timeZone,
    usefulUntil: usefulUntil.getTime(),
  });
  if (at === null) return;
  if (at > now.getTime()) return await putOff(telling, new Date(at));
  await sendAtMostOnce(tenantId, `${effectId}_sms`, now, async () => {
    const outcome = await sendSms(number, sparingText(body));
    if (outcome === 'optedOut') await noteOptOut(recipient.uid, now);
    if (outcome !== 'sent') log('WARNING', 'text refused', { tenant: tenantId, effectId, outcome });
  });
}

/** The same event is told again at that time, for its text messages alone. */
async function putOff({ tenantId, eventId, now }: Telling, at: Date): Promise<void> {
  const batch = db().batch();
  tell(batch, tenantId, { type: 'text.due', of: eventId }, now, `${eventId}_text_${at.getTime()}`, at);
  await batch.commit().catch((error: unknown) => {
    if (!isLostRace(error)) throw error;
  });
}
