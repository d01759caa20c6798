import { reviewSchema } from '@evergrow/domain/catalog';
import { formatMoney, paths } from '@evergrow/domain/kernel';
import type { OutboxEvent } from '@evergrow/domain/operations';
import type { Booking } from '@evergrow/domain/scheduling';
import type { Tenant } from '@evergrow/domain/tenancy';
import { documentAt } from '../kernel/collection.ts';
import { environment } from '../kernel/environment.ts';
import { holdBooking, holdOrder } from '../scheduling/booking-store.ts';
import { bookingFacts, bookingInvite, whenIn } from './booking-facts.ts';
import { tenantBrand } from './mail-content.ts';
import { type Message, notify } from './notify.ts';
import { type Recipient, recipientOf } from './recipient.ts';
import { words } from './words/index.ts';

export type Telling = { tenantId: string; tenant: Tenant; eventId: string; now: Date };
type Side = 'client' | 'provider';
type Of<T extends OutboxEvent['type']> = Extract<OutboxEvent, { type: T }>;
type About = {
  id: string;
  booking: Booking;
  side: Side;
  recipient: Recipient;
  url: string;
  href: string;
  now: Date;
};

const params = ({ id, booking, side }: About) => ({
  bookingId: id,
  title: booking.offeringTitle,
  name: side === 'client' ? booking.providerName : booking.clientName,
  start: booking.start.getTime(),
});

/** Tells one side, in their language and zone, what `write` makes of the booking. */
async function tellSide(
  telling: Telling,
  id: string,
  booking: Booking,
  side: Side,
  write: (about: About) => Message,
): Promise<void> {
  const recipient = await recipientOf(side === 'client' ? booking.clientUid : booking.providerId);
  if (!recipient) return;
  const { slug } = telling.tenant;
  const href = side === 'client' ? `/t/${slug}/bookings/${id}` : `/w/${slug}/bookings?booking=${id}`;
  const url = `${environment().PUBLIC_URL}${href}`;
  const message = write({ id, booking, side, recipient, url, href, now: telling.now });
  const effectId = `${telling.eventId}_${side}`;
  await notify(telling.tenantId, recipient, tenantBrand(telling.tenant), message, effectId, telling.now);
}

/** Details, a button to the booking, and the calendar file: what all mails about a booking share. */
function aboutBooking(
  about: About,
  kind: Message['kind'],
  said: { subject: string; heading: string; body: string },
  more: readonly string[] = [],
): Message {
  const { booking, side, recipient, url, href } = about;
  const w = words(recipient.locale);
  return {
    kind,
    params: params(about),
    href,
    mail: {
      subject: said.subject,
      heading: said.heading,
      paragraphs: [w.hello(recipient.displayName), said.body, ...more],
      facts: bookingFacts(booking, recipient.locale, recipient.timeZone, side),
      action: { label: w.openBooking, url },
      footnote: `${w.calendarAttached} ${w.preferences}`,
    },
    attachments: [bookingInvite(booking, about.id, url, side, about.now)],
  };
}

export async function tellConfirmed(telling: Telling, event: Of<'booking.confirmed'>): Promise<void> {
  const { data } = await holdBooking(telling.tenantId, event.bookingId);
  await tellSide(telling, event.bookingId, data, 'client', (about) => {
    const w = words(about.recipient.locale);
    const later = data.format === 'video' && !data.meetingUrl ? [w.linkLater] : [];
    return {
      ...aboutBooking(about, 'bookingConfirmed', w.confirmedClient(data.offeringTitle), later),
      essential: true,
    };
  });
  await tellSide(telling, event.bookingId, data, 'provider', (about) =>
    aboutBooking(about, 'bookingConfirmed', words(about.recipient.locale).confirmedProvider(data.clientName)),
  );
}

export async function tellCancelled(telling: Telling, event: Of<'booking.cancelled'>): Promise<void> {
  const { data } = await holdBooking(telling.tenantId, event.bookingId);
  const order = data.orderId ? (await holdOrder(telling.tenantId, data.orderId)).data : null;
  const refunded = order !== null && order.paidAt !== null && order.quote.total > 0;
  for (const side of ['client', 'provider'] as const) {
    await tellSide(telling, event.bookingId, data, side, (about) => {
      const w = words(about.recipient.locale);
      const reason = data.history.at(-1)?.reason;
      const more = [
        ...(reason ? [`${w.reason}: ${reason}`] : []),
        ...(side === 'client' && refunded ? [w.refundFollows] : []),
      ];
      const message = aboutBooking(about, 'bookingCancelled', w.cancelled(data.offeringTitle), more);
      return { ...message, essential: true };
    });
  }
}

export async function tellRescheduled(telling: Telling, event: Of<'booking.rescheduled'>): Promise<void> {
  const { data } = await holdBooking(telling.tenantId, event.bookingId);
  for (const side of ['client', 'provider'] as const) {
    await tellSide(telling, event.bookingId, data, side, (about) => {
      const { locale, timeZone } = about.recipient;
      const w = words(locale);
      const before = `${w.before}: ${whenIn(new Date(event.from), locale, timeZone)}`;
      const message = aboutBooking(about, 'bookingRescheduled', w.rescheduled(data.offeringTitle), [before]);
      return { ...message, essential: true };
    });
  }
}

export async function tellCompleted(telling: Telling, event: Of<'booking.completed'>): Promise<void> {
  const { data } = await holdBooking(telling.tenantId, event.bookingId);
  await tellSide(telling, event.bookingId, data, 'client', (about) => {
    const w = words(about.recipient.locale);
    const said = w.completed(data.providerName);
    return {
      kind: 'bookingCompleted',
      params: params(about),
      href: about.href,
      mail: {
        subject: said.subject,
        heading: said.heading,
        paragraphs: [w.hello(about.recipient.displayName), said.body],
        action: { label: w.writeReview, url: about.url },
        footnote: w.preferences,
      },
    };
  });
}

export async function tellReviewed(telling: Telling, event: Of<'review.received'>): Promise<void> {
  const { data } = await holdBooking(telling.tenantId, event.bookingId);
  const review = (
    await documentAt(paths.review(telling.tenantId, event.bookingId), reviewSchema).get()
  ).data();
  if (!review) return;
  await tellSide(telling, event.bookingId, data, 'provider', (about) => {
    const w = words(about.recipient.locale);
    const said = w.reviewReceived(review.stars);
    return {
      kind: 'reviewReceived',
      params: { ...params(about), stars: review.stars, name: review.authorName },
      href: about.href,
      mail: {
        subject: said.subject,
        heading: said.heading,
        paragraphs: [said.body, review.text || '—', review.authorName],
        action: { label: w.openBooking, url: about.url },
        footnote: w.preferences,
      },
    };
  });
}

/** A declined card, or money on its way back: both go to who paid, and are always sent. */
export async function tellPayment(
  telling: Telling,
  event: Of<'payment.failed'> | Of<'payment.refunded'>,
): Promise<void> {
  const { data: order } = await holdOrder(telling.tenantId, event.orderId);
  const { data } = await holdBooking(telling.tenantId, order.bookingId);
  await tellSide(telling, order.bookingId, data, 'client', (about) => {
    const { locale, timeZone, displayName } = about.recipient;
    const w = words(locale);
    const failed = event.type === 'payment.failed';
    const said = failed ? w.paymentFailed : w.paymentRefunded;
    const late = !failed && data.status === 'expired' ? [w.slotLost] : [];
    const href = failed ? `/t/${telling.tenant.slug}/checkout/${order.bookingId}` : about.href;
    const refund = failed
      ? []
      : [
          {
            label: w.refund,
            value: formatMoney({ amount: event.amount, currency: order.quote.currency }, locale),
          },
        ];
    return {
      kind: failed ? 'paymentFailed' : 'paymentRefunded',
      params: params(about),
      href,
      essential: true,
      mail: {
        subject: said.subject,
        heading: said.heading,
        paragraphs: [w.hello(displayName), said.body, ...late],
        facts: [...refund, ...bookingFacts(data, locale, timeZone, 'client')],
        action: { label: failed ? w.tryAgain : w.openBooking, url: `${environment().PUBLIC_URL}${href}` },
      },
    };
  });
}
