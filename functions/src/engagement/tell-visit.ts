import { travelMinutes } from '@evergrow/domain/dispatch';
import { firstNameOf } from '@evergrow/domain/engagement';
import { HOUR, MINUTE, paths } from '@evergrow/domain/kernel';
import type { Booking } from '@evergrow/domain/scheduling';
import { liveLocationSchema } from '@evergrow/domain/visits';
import { documentAt } from '../kernel/collection.ts';
import { holdBooking } from '../scheduling/booking-store.ts';
import { aboutBooking, type Of, params, tellSide, textAbout } from './tell-side.ts';
import type { Telling } from './telling.ts';
import { timeIn } from './when.ts';
import { words } from './words/index.ts';

/** Somebody set out; said only while it is true. */
export async function tellOnTheWay(telling: Telling, event: Of<'booking.onTheWay'>): Promise<void> {
  const { data } = await holdBooking(telling.tenantId, event.bookingId);
  if (data.status !== 'onTheWay') return;
  const expected = await expectedArrival(telling, event.bookingId, data);
  await tellSide(telling, event.bookingId, data, 'client', (about) => {
    const { locale, timeZone } = about.recipient;
    const w = words(locale);
    const eta = expected ? timeIn(expected, locale, timeZone) : '';
    const text = textAbout(about, soon(telling), (texts, { business, name }) =>
      texts.onTheWay(business, name, eta),
    );
    const message = aboutBooking(about, 'bookingOnTheWay', w.onTheWay(firstNameOf(data.providerName)), {
      action: w.follow,
      facts: eta ? [{ label: w.eta, value: eta }] : [],
      invite: false,
    });
    return { ...message, text };
  });
}

/**
 * When they will be there: reckoned from where they are, where that is shared already; else the time agreed, as long as it
 * lies ahead. Null where nothing can be said.
 */
async function expectedArrival(
  { tenantId, now }: Telling,
  bookingId: string,
  { place, start }: Booking,
): Promise<Date | null> {
  const shared = place
    ? (await documentAt(paths.liveLocation(tenantId, bookingId), liveLocationSchema).get()).data()
    : null;
  if (place && shared) return new Date(now.getTime() + travelMinutes(shared.position, place.cell) * MINUTE);
  return start > now ? start : null;
}

export async function tellArrived(telling: Telling, event: Of<'booking.arrived'>): Promise<void> {
  const { data } = await holdBooking(telling.tenantId, event.bookingId);
  if (data.status !== 'arrived' && data.status !== 'inProgress') return;
  await tellSide(telling, event.bookingId, data, 'client', (about) => {
    const said = words(about.recipient.locale).arrived(firstNameOf(data.providerName));
    const text = textAbout(about, soon(telling), (texts, { business, name }) =>
      texts.arrived(business, name),
    );
    return { ...aboutBooking(about, 'bookingArrived', said, { invite: false }), text };
  });
}

/** An arrival is news for an hour. */
const soon = ({ now }: Telling): Date => new Date(now.getTime() + HOUR);

export async function tellCompleted(telling: Telling, event: Of<'booking.completed'>): Promise<void> {
  const { data } = await holdBooking(telling.tenantId, event.bookingId);
  if (data.status !== 'completed' || data.reviewed) return;
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

/** More time is asked for: the client has to agree before anything is charged. */
export async function tellAdjustment(telling: Telling, event: Of<'visit.adjustmentProposed'>): Promise<void> {
  const { data } = await holdBooking(telling.tenantId, event.bookingId);
  await tellSide(telling, event.bookingId, data, 'client', (about) => {
    const w = words(about.recipient.locale);
    const message = aboutBooking(about, 'adjustmentProposed', w.adjustment(firstNameOf(data.providerName)), {
      action: w.seeProposal,
      invite: false,
    });
    return { ...message, essential: true };
  });
}
