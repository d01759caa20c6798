import { textedReminderMinutes } from '@evergrow/domain/scheduling';
import { holdBooking } from '../scheduling/booking-store.ts';
import { allOf } from './all-of.ts';
import { aboutBooking, type Of, params, sidesOf, tellSide, textAbout } from './tell-side.ts';
import type { Telling } from './telling.ts';
import { brieflyWhen } from './when.ts';
import { words } from './words/index.ts';

/**
 * Reminds of a booking that still stands at that time: the client by every channel, by text message only of what is close;
 * those who do it in the app, since they have a calendar full of these.
 */
export async function tellReminder(telling: Telling, event: Of<'booking.reminder'>): Promise<void> {
  const { data } = await holdBooking(telling.tenantId, event.bookingId);
  if (data.status !== 'confirmed' || data.start <= telling.now) return;
  await allOf(
    sidesOf(data).map(({ side, uid }) => async () => {
      await tellSide(
        telling,
        event.bookingId,
        data,
        side,
        (about) => {
          if (side === 'provider') {
            return { kind: 'bookingReminder', params: params(about), href: about.href, mail: null };
          }
          const { locale, timeZone } = about.recipient;
          const said = words(locale).reminder(data.offeringTitle, brieflyWhen(data.start, locale, timeZone));
          const text = textAbout(about, data.start, (texts, { business, title, when }) =>
            texts.reminder(business, title, when),
          );
          return {
            ...aboutBooking(about, 'bookingReminder', said, { invite: false }),
            ...(event.minutes <= textedReminderMinutes ? { text } : {}),
          };
        },
        uid,
      );
    }),
  );
}
