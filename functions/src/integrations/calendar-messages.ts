import type { NotificationKind } from '@evergrow/domain/engagement';
import type { Locale } from '@evergrow/domain/kernel';
import type { Tenant } from '@evergrow/domain/tenancy';
import { notify } from '../engagement/notify.ts';
import { recipientOf } from '../engagement/recipient.ts';
import { whenIn } from '../engagement/when.ts';
import { words } from '../engagement/words/index.ts';
import { environment } from '../kernel/environment.ts';

type Kind = Extract<NotificationKind, 'calendarReconnect' | 'calendarMoveRefused' | 'calendarEventDeleted'>;
type Said = { subject: string; body: string; action: string };

const said: Record<Locale, Record<Kind, (title: string, when: string) => Said>> = {
  en: {
    calendarReconnect: (title) => ({
      subject: 'Connect your calendar again',
      body: `${title} no longer lets us in. Until you connect it again, times you are busy there can be booked, and new bookings do not appear there.`,
      action: 'Connect again',
    }),
    calendarMoveRefused: (title, when) => ({
      subject: 'We set your calendar right',
      body: `You moved ${title} in your own calendar to a time that is not free for it. The booking stays on ${when}, and your calendar shows it there again. To move it, choose one of the times on offer.`,
      action: 'Open the booking',
    }),
    calendarEventDeleted: (title, when) => ({
      subject: 'You deleted a booking in your calendar',
      body: `${title} on ${when} is gone from your own calendar, but it still stands: your client is coming, and may have paid. Put it back into your calendar, or cancel the booking.`,
      action: 'Put it back or cancel',
    }),
  },
  es: {
    calendarReconnect: (title) => ({
      subject: 'Vuelve a conectar tu calendario',
      body: `${title} ya no nos deja entrar. Hasta que lo conectes de nuevo, se podrá reservar aunque allí estés ocupado, y las reservas nuevas no aparecerán allí.`,
      action: 'Conectar de nuevo',
    }),
    calendarMoveRefused: (title, when) => ({
      subject: 'Hemos corregido tu calendario',
      body: `Has movido ${title} en tu propio calendario a una hora que no está libre. La reserva sigue el ${when} y tu calendario vuelve a mostrarla ahí. Para moverla, elige una de las horas disponibles.`,
      action: 'Abrir la reserva',
    }),
    calendarEventDeleted: (title, when) => ({
      subject: 'Has borrado una reserva en tu calendario',
      body: `${title}, el ${when}, ya no está en tu calendario, pero sigue en pie: tu cliente cuenta con ella y quizá la ha pagado. Ponla de nuevo en tu calendario o cancela la reserva.`,
      action: 'Ponerla de nuevo o cancelar',
    }),
  },
};

type Telling = {
  tenantId: string;
  tenant: Tenant;
  uid: string;
  kind: Kind;
  /** The booking's title, or the service's name. */
  title: string;
  bookingId?: string;
  start: Date;
  /** Names the message: the same is told once. */
  effectId: string;
  now: Date;
};

/** Tells a provider what their own calendar asks of them. */
export async function tellOwner(telling: Telling): Promise<void> {
  const { tenantId, tenant, kind, title, bookingId, start, now } = telling;
  const recipient = await recipientOf(telling.uid);
  if (!recipient) return;
  const when = whenIn(start, recipient.locale, recipient.timeZone);
  const { subject, body, action } = said[recipient.locale][kind](title, when);
  const href =
    kind === 'calendarMoveRefused'
      ? `/w/${tenant.slug}/bookings?booking=${bookingId ?? ''}`
      : `/w/${tenant.slug}/calendars`;
  const w = words(recipient.locale);
  const message = {
    kind,
    params: { title, start: start.getTime(), ...(bookingId ? { bookingId } : {}) },
    href,
    essential: true,
    mail: {
      subject,
      heading: subject,
      paragraphs: [w.hello(recipient.displayName), body],
      action: { label: action, url: `${environment().PUBLIC_URL}${href}` },
    },
  };
  const { effectId } = telling;
  await notify({ tenantId, tenant, eventId: effectId, now }, recipient, message, effectId);
}
