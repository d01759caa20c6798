import { firstNameOf, shortened } from '@evergrow/domain/engagement';
import type { OutboxEvent } from '@evergrow/domain/operations';
import type { Booking } from '@evergrow/domain/scheduling';
import { environment } from '../kernel/environment.ts';
import { bookingFacts } from './booking-facts.ts';
import { bookingInvite } from './booking-invite.ts';
import type { MailContent } from './mail-content.ts';
import { type Message, notify } from './notify.ts';
import { type Recipient, recipientOf } from './recipient.ts';
import type { Telling } from './telling.ts';
import type { Text } from './text-person.ts';
import { brieflyWhen } from './when.ts';
import { words } from './words/index.ts';

export type Of<T extends OutboxEvent['type']> = Extract<OutboxEvent, { type: T }>;
export type Side = 'client' | 'provider';
export type About = {
  id: string;
  booking: Booking;
  side: Side;
  recipient: Recipient;
  business: string;
  url: string;
  href: string;
  now: Date;
};

/** What a notification in the app needs to say the same. */
export const params = ({ id, booking, side }: About) => ({
  bookingId: id,
  title: booking.offeringTitle,
  name: side === 'client' ? booking.providerName : booking.clientName,
  start: booking.start.getTime(),
});

/** Tells one side, in their language and zone, what `write` makes of the booking. */
export async function tellSide(
  telling: Telling,
  id: string,
  booking: Booking,
  side: Side,
  write: (about: About) => Message,
  /** Whom, where several do it. */
  uid = side === 'client' ? booking.clientUid : booking.providerId,
): Promise<void> {
  const recipient = await recipientOf(uid);
  if (!recipient) return;
  const { slug, name } = telling.tenant;
  const href = side === 'client' ? `/t/${slug}/bookings/${id}` : `/w/${slug}/bookings?booking=${id}`;
  const url = `${environment().PUBLIC_URL}${href}`;
  const message = write({ id, booking, side, recipient, business: name, url, href, now: telling.now });
  const who = side === 'provider' && uid !== booking.providerId ? `provider_${uid}` : side;
  await notify(telling, recipient, message, `${telling.eventId}_${who}`);
}

/** Everybody a booking concerns: its client, and all who do it. Each is told whatever becomes of the others. */
export const sidesOf = (booking: Booking): { side: Side; uid: string }[] => [
  { side: 'client', uid: booking.clientUid },
  ...booking.providerIds.map((uid) => ({ side: 'provider' as const, uid })),
];

type Said = { subject: string; heading: string; body: string };
type More = {
  paragraphs?: readonly string[];
  facts?: NonNullable<MailContent['facts']>;
  action?: string;
  /** Whether the calendar file comes along. */
  invite?: boolean;
};

/** Details, a button to the booking, and the calendar file: what all mails about a booking share. */
export function aboutBooking(about: About, kind: Message['kind'], said: Said, more: More = {}): Message {
  const { booking, side, recipient, url, href } = about;
  const { paragraphs = [], facts = [], action, invite = true } = more;
  const w = words(recipient.locale);
  return {
    kind,
    params: params(about),
    href,
    mail: {
      subject: said.subject,
      heading: said.heading,
      paragraphs: [w.hello(recipient.displayName), said.body, ...paragraphs],
      facts: [...bookingFacts(booking, recipient.locale, recipient.timeZone, side), ...facts],
      action: { label: action ?? w.openBooking, url },
      footnote: invite ? `${w.calendarAttached} ${w.preferences}` : w.preferences,
    },
    ...(invite ? { attachments: [bookingInvite(booking, about.id, url, side, about.now)] } : {}),
  };
}

/**
 * A text message about a booking: the business, what is the matter, and the way to the booking. Short enough for two
 * segments: long titles and names are cut.
 */
export function textAbout(
  about: About,
  usefulUntil: Date,
  say: (w: ReturnType<typeof words>['texts'], names: TextNames) => string,
): Text {
  const { booking, recipient, side, business, url } = about;
  const { locale, timeZone } = recipient;
  const said = say(words(locale).texts, {
    business: shortened(business, 24),
    title: shortened(booking.offeringTitle, 36),
    name: shortened(firstNameOf(side === 'client' ? booking.providerName : booking.clientName), 20),
    when: brieflyWhen(booking.start, locale, timeZone),
  });
  return { body: `${said} ${url}`, usefulUntil };
}
type TextNames = { business: string; title: string; name: string; when: string };
