import { DAY, formatMoney } from '@evergrow/domain/kernel';
import {
  type Booking,
  cancellationTerms,
  costsSomething,
  isBookedAhead,
  isGivenUpWithSeries,
  needsRoom,
} from '@evergrow/domain/scheduling';
import { holdBooking, holdOrder } from '../scheduling/booking-store.ts';
import { allOf } from './all-of.ts';
import { paidFor, receiptFacts } from './booking-facts.ts';
import { type About, aboutBooking, type Of, sidesOf, tellSide, textAbout } from './tell-side.ts';
import type { Telling } from './telling.ts';
import { whenIn } from './when.ts';
import { words } from './words/index.ts';

const said = ({ recipient }: About) => words(recipient.locale);

/** The confirmation, which is the client's receipt as well. */
export async function tellConfirmed(telling: Telling, event: Of<'booking.confirmed'>): Promise<void> {
  const { data } = await holdBooking(telling.tenantId, event.bookingId);
  // Times a series books ahead are many: its page shows them, and each has its reminder.
  if (isBookedAhead(data)) return;
  await allOf(
    sidesOf(data).map(({ side, uid }) => async () => {
      const write = (about: About) => {
        const w = said(about);
        if (side === 'provider') {
          return aboutBooking(about, 'bookingConfirmed', w.confirmedProvider(data.clientName));
        }
        const later = needsRoom(data, telling.now.getTime()) && !data.meetingUrl ? [w.linkLater] : [];
        const facts = receiptFacts(data.quote, paidFor(data), about.recipient.locale);
        const more = { paragraphs: later, facts };
        return {
          ...aboutBooking(about, 'bookingConfirmed', w.confirmedClient(data.offeringTitle), more),
          essential: true,
        };
      };
      await tellSide(telling, event.bookingId, data, side, write, uid);
    }),
  );
}

/** Paid, and waiting for a yes. Both sides must not miss it. */
export async function tellRequested(telling: Telling, event: Of<'booking.requested'>): Promise<void> {
  const { data } = await holdBooking(telling.tenantId, event.bookingId);
  if (data.status !== 'requested') return;
  await allOf(
    sidesOf(data).map(({ side, uid }) => async () => {
      const write = (about: About) => {
        const w = said(about);
        const { locale, timeZone } = about.recipient;
        const by = data.respondBy
          ? [{ label: w.answerBy, value: whenIn(data.respondBy, locale, timeZone) }]
          : [];
        const message =
          side === 'client'
            ? aboutBooking(about, 'bookingRequested', w.requestedClient(data.offeringTitle), {
                invite: false,
              })
            : aboutBooking(about, 'bookingRequested', w.requestedProvider(data.clientName), {
                facts: by,
                action: w.approve,
                invite: false,
              });
        return { ...message, essential: true };
      };
      await tellSide(telling, event.bookingId, data, side, write, uid);
    }),
  );
}

export async function tellDeclined(telling: Telling, event: Of<'booking.declined'>): Promise<void> {
  const { data } = await holdBooking(telling.tenantId, event.bookingId);
  await tellSide(telling, event.bookingId, data, 'client', (about) => {
    const w = said(about);
    const reason = data.history.at(-1)?.reason;
    const paragraphs = [...(reason ? [`${w.reason}: ${reason}`] : []), w.refundFollows];
    const message = aboutBooking(about, 'bookingDeclined', w.declined(data.offeringTitle), {
      paragraphs,
      invite: false,
    });
    return { ...message, essential: true };
  });
}

/** Whether somebody might already be getting ready, so that a mail could be read too late. */
const isSoon = (start: Date | number, now: Date): boolean => {
  const ahead = Number(start) - now.getTime();
  return ahead > 0 && ahead <= DAY;
};

export async function tellCancelled(telling: Telling, event: Of<'booking.cancelled'>): Promise<void> {
  const { data } = await holdBooking(telling.tenantId, event.bookingId);
  if (isGivenUpWithSeries(data)) return;
  const order = data.orderId ? (await holdOrder(telling.tenantId, data.orderId)).data : null;
  // Of several bookings in one order each goes by itself: what was kept of this one is what its client has to know.
  const refunded = order !== null && order.refundsDue > 0;
  await allOf(
    sidesOf(data).map(({ side, uid }) => async () => {
      const write = (about: About) => {
        const w = said(about);
        const reason = data.history.at(-1)?.reason;
        const paragraphs = [
          ...(reason ? [`${w.reason}: ${reason}`] : []),
          ...(side === 'client' && refunded ? [w.refundFollows] : []),
          ...(side === 'client' && data.creditKept ? [w.creditUsed] : []),
        ];
        const kept = { amount: data.fee, currency: data.quote.currency };
        const facts =
          side === 'client' && data.fee > 0
            ? [{ label: w.kept, value: formatMoney(kept, about.recipient.locale) }]
            : [];
        const message = aboutBooking(about, 'bookingCancelled', w.cancelled(data.offeringTitle), {
          paragraphs,
          facts,
        });
        // Who did it themselves need not be woken up for it.
        const texted = isSoon(data.start, telling.now) && event.by !== side;
        const text = textAbout(about, data.start, (texts, { business, title, when }) =>
          texts.cancelled(business, title, when),
        );
        return { ...message, essential: true, ...(texted ? { text } : {}) };
      };
      await tellSide(telling, event.bookingId, data, side, write, uid);
    }),
  );
}

/**
 * What cancelling costs its client although there is time, as they moved it when it cost that already; or until when it is
 * free although there is none, as the business moved it.
 */
function afterMove(booking: Booking, now: Date, { locale, timeZone }: About['recipient']): string[] {
  const terms = cancellationTerms(booking, 'client', now.getTime());
  if (booking.movedByBusinessAt && terms.may && terms.freeUntil && terms.freeUntil > now)
    return [words(locale).freeAfterMove(whenIn(terms.freeUntil, locale, timeZone))];
  if (!booking.lateMovePercent || !terms.may || !costsSomething(terms)) return [];
  const w = words(locale);
  if (terms.creditKept) return [w.creditStaysUsed];
  const fee = formatMoney({ amount: terms.fee, currency: booking.quote.currency }, locale);
  return [w.feeStays(fee, terms.percent)];
}

export async function tellRescheduled(telling: Telling, event: Of<'booking.rescheduled'>): Promise<void> {
  const { data } = await holdBooking(telling.tenantId, event.bookingId);
  if (data.status !== 'confirmed') return;
  const movedBy = data.history.at(-1)?.by;
  // A client who was told a window, and for whom it still holds, has nothing to note.
  const isAsTold = data.history.at(-1)?.kind === 'retimed';
  const concerned = sidesOf(data).filter(({ side }) => side !== 'client' || !isAsTold);
  await allOf(
    concerned.map(({ side, uid }) => async () => {
      const write = (about: About) => {
        const { locale, timeZone } = about.recipient;
        const w = said(about);
        const before = `${w.before}: ${whenIn(new Date(event.from), locale, timeZone)}`;
        const paragraphs = [
          before,
          ...(side === 'client' ? afterMove(data, telling.now, about.recipient) : []),
        ];
        const message = aboutBooking(about, 'bookingRescheduled', w.rescheduled(data.offeringTitle), {
          paragraphs,
        });
        const texted =
          (isSoon(data.start, telling.now) || isSoon(event.from, telling.now)) && movedBy !== side;
        // Of the two times, what matters is not to come at the wrong one.
        const until = new Date(
          Math.max(telling.now.getTime() + 1, Math.min(event.from, data.start.getTime())),
        );
        const text = textAbout(about, until, (texts, { business, title, when }) =>
          texts.moved(business, title, when),
        );
        return { ...message, essential: true, ...(texted ? { text } : {}) };
      };
      await tellSide(telling, event.bookingId, data, side, write, uid);
    }),
  );
}

export async function tellNoShow(telling: Telling, event: Of<'booking.noShow'>): Promise<void> {
  const { data } = await holdBooking(telling.tenantId, event.bookingId);
  if (data.status !== 'noShow') return;
  await tellSide(telling, event.bookingId, data, 'client', (about) => ({
    ...aboutBooking(about, 'bookingNoShow', said(about).noShowClient(data.offeringTitle), { invite: false }),
    essential: true,
  }));
}

/** Somebody else does it now: the client, who came to it and who was relieved. */
export async function tellReassigned(telling: Telling, event: Of<'booking.reassigned'>): Promise<void> {
  const { bookingId, from } = event;
  const { data } = await holdBooking(telling.tenantId, bookingId);
  const tell = (
    side: 'client' | 'provider',
    write: (about: About) => ReturnType<typeof aboutBooking>,
    uid?: string,
  ) => tellSide(telling, bookingId, data, side, (about) => ({ ...write(about), essential: true }), uid);
  await allOf([
    () =>
      tell('client', (about) =>
        aboutBooking(about, 'bookingReassigned', said(about).reassignedClient(data.providerName)),
      ),
    () =>
      tell('provider', (about) =>
        aboutBooking(about, 'bookingReassigned', said(about).reassignedNew(data.offeringTitle)),
      ),
    ...(data.providerIds.includes(from)
      ? []
      : [
          () =>
            tell(
              'provider',
              (about) =>
                aboutBooking(about, 'bookingReassigned', said(about).reassignedOld(data.offeringTitle), {
                  invite: false,
                }),
              from,
            ),
        ]),
  ]);
}
