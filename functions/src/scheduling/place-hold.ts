import { orderSchema, payByCredit } from '@evergrow/domain/commerce';
import { travelMinutes } from '@evergrow/domain/dispatch';
import { paths } from '@evergrow/domain/kernel';
import { matchSetSchema } from '@evergrow/domain/matching';
import type { Quote } from '@evergrow/domain/pricing';
import { subjectSchema } from '@evergrow/domain/privacy';
import {
  type Booking,
  bookingSchema,
  claimBooking,
  type HoldRequest,
  holdLifetime,
} from '@evergrow/domain/scheduling';
import type { Tenant } from '@evergrow/domain/tenancy';
import { readOwnGrant, reserveCredit } from '../commerce/credit-store.ts';
import { newOrder } from '../commerce/extra-order.ts';
import { collectionAt, documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { measure } from '../kernel/measure.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { newId } from '../kernel/random.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { durationOf, priceBooking } from '../pricing/price-booking.ts';
import { reserveRedemption } from '../pricing/redemption-store.ts';
import { assignTeam } from './assign-team.ts';
import { joinMonths, writeMonths } from './calendar-store.ts';
import { readStaff } from './candidates.ts';
import { newBooking } from './new-booking.ts';
import { readServiceFacts, type ServiceFacts, slotTerms } from './service-facts.ts';
import { sealPlace, visitedPlace } from './visit-place.ts';

/** Times one client may hold at once in one tenant, so that nobody can block a calendar without paying. */
const holdsPerClient = 3;

export type Where = { tenantId: string; tenant: Tenant };
type Client = { uid: string; displayName: string };
type Placed = { bookingId: string; orderId: string; expiresAt: Date; quote: Quote };

/**
 * Claims a time for fifteen minutes: the calendars of everybody who does it, booking, order, and what is used of codes,
 * gift cards and credits, in one commit.
 * @param offer a time held for somebody who waited: under this id, until then, and whatever else they hold
 * @throws Refusal with nothing written: 'slot_taken' | 'seats_taken' | 'slot_unavailable' | 'no_provider_free' for the
 * time, 'provider_not_found' | 'provider_unavailable' | 'offering_not_found' for who and what, 'address_missing' |
 * 'out_of_area' for the place, 'promo_code_invalid' | 'gift_card_invalid' | 'credits_spent' | 'quote_changed' for the
 * price, 'conflict' when too many times are held already
 */
export async function placeHold(
  { tenantId, tenant }: Where,
  client: Client,
  request: HoldRequest,
  now: Date,
  offer?: { bookingId: string; expiresAt: Date },
): Promise<Placed> {
  const start = Date.parse(request.start);
  const { offeringId, providerId: wanted } = request;
  if (client.uid === wanted) throw new Refusal('provider_unavailable', 'This is your own calendar');
  const [facts, matched] = await Promise.all([
    readServiceFacts(tenantId, offeringId),
    matchesOf(tenantId, client.uid),
    offer ? undefined : checkOpenHolds(tenantId, client.uid, now),
  ]);
  checkOffered(facts, request);
  const { offering, service } = facts;
  const visited = await visitedPlace(tenantId, service, request.address);
  const areaId = visited?.areaId ?? null;
  const staff = (await readStaff(tenantId, facts, { wanted, areaId })).filter(
    ({ providerId }) => providerId !== client.uid,
  );
  const bookingId = offer?.bookingId ?? newId();
  const orderId = newId();
  const place = visited && (await sealPlace(tenantId, bookingId, client.uid, visited, now));
  const durationMinutes = durationOf(offering, service, request);
  const wish = { durationMinutes, seats: request.seats, cell: place?.cell ?? null };
  const window = { from: start, to: start + 1, now: now.getTime() };
  const terms = await slotTerms(facts, wish, window, travelMinutes);
  const expiresAt = offer?.expiresAt ?? new Date(now.getTime() + holdLifetime);

  return await optimistically(async () => {
    const team = await assignTeam(tenantId, { facts, staff, terms, wanted, areaId, start });
    const priced = await priceBooking(tenantId, {
      offeringId,
      offering,
      service,
      provider: team[0].card,
      area: visited?.area ?? null,
      point: visited?.address.point ?? null,
      request,
      clientUid: client.uid,
      timeZone: tenant.timeZone,
      currency: tenant.currency,
      now,
      start: new Date(start),
    });
    const quote = await withCredit(tenantId, client.uid, request, priced.quote);
    const fromMatch = matched.includes(team[0].providerId);
    const booking = newBooking({
      ...{ client, request, facts, team, quote, place, fromMatch },
      ...{ orderId, durationMinutes, expiresAt, now },
    });
    const batch = db().batch();
    const read = joinMonths(
      tenantId,
      team.map(({ months }) => months),
    );
    const after = decided(claimBooking(read.months, bookingId, booking, expiresAt, now.getTime()));
    writeMonths(batch, read, after);
    await writeHeld(batch, tenantId, { bookingId, booking, orderId, expiresAt, now });
    const { promotions } = priced;
    await reserveRedemption(batch, tenantId, { promotions, orderId, clientUid: client.uid, now });
    await batch.commit();
    return { bookingId, orderId, expiresAt, quote };
  });
}

function checkOffered({ offering, service }: ServiceFacts, request: HoldRequest): void {
  const { format, seats } = request;
  if (offering.formats.length > 0 && !offering.formats.includes(format)) {
    throw new Refusal('slot_unavailable', 'This format is not offered');
  }
  if (seats > service.seats) throw new Refusal('seats_taken');
}

/** The quote as it is when a credit pays it. */
async function withCredit(
  tenantId: string,
  uid: string,
  { creditGrantId, seats }: HoldRequest,
  quote: Quote,
): Promise<Quote> {
  if (creditGrantId === null) return quote;
  const grant = await readOwnGrant(tenantId, creditGrantId, uid);
  return decided(payByCredit(quote, grant.data, seats));
}

type Batch = FirebaseFirestore.WriteBatch;

/** Booking and order of a hold, and the credit it takes. */
async function writeHeld(
  batch: Batch,
  tenantId: string,
  held: { bookingId: string; booking: Booking; orderId: string; expiresAt: Date; now: Date },
): Promise<void> {
  const { bookingId, booking, orderId, expiresAt, now } = held;
  const { clientUid, quote, creditGrantId, offeringId, dueNow: due } = booking;
  const bookingIds = [bookingId];
  const order = newOrder({ purpose: 'booking', clientUid, bookingIds, quote, due, expiresAt }, now);
  batch.create(documentAt(paths.booking(tenantId, bookingId), bookingSchema), booking);
  batch.create(documentAt(paths.order(tenantId, orderId), orderSchema), order);
  measure(batch, tenantId, { holds: 1 }, now);
  if (creditGrantId !== null && quote.tenders?.some(({ kind }) => kind === 'credit')) {
    await reserveCredit(batch, tenantId, {
      grantId: creditGrantId,
      ...{ clientUid, offeringId, bookingId, now },
    });
  }
}

async function checkOpenHolds(tenantId: string, uid: string, now: Date): Promise<void> {
  const open = await collectionAt(paths.bookings(tenantId), bookingSchema)
    .where('clientUid', '==', uid)
    .where('status', '==', 'pending')
    .limit(holdsPerClient)
    .get();
  const live = open.docs.filter((found) => (found.data().holdExpiresAt?.getTime() ?? 0) > now.getTime());
  if (live.length >= holdsPerClient) {
    throw new Refusal('conflict', 'You are holding several times already: pay for one or release it first');
  }
}

/** Whom the client was matched with. */
async function matchesOf(tenantId: string, uid: string): Promise<readonly string[]> {
  const subject = (await documentAt(paths.subject(tenantId, uid), subjectSchema).get()).data();
  if (!subject?.pseudonym) return [];
  const matches = (await documentAt(paths.match(tenantId, subject.pseudonym), matchSetSchema).get()).data();
  return matches?.providerIds ?? [];
}
