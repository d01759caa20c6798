import { orderSchema, payByCredit } from '@evergrow/domain/commerce';
import { travelMinutes } from '@evergrow/domain/dispatch';
import { paths } from '@evergrow/domain/kernel';
import { matchSetSchema } from '@evergrow/domain/matching';
import { joinQuotes, type Quote, type Referral } from '@evergrow/domain/pricing';
import { subjectSchema } from '@evergrow/domain/privacy';
import {
  type Booking,
  bookingSchema,
  claimBooking,
  type HoldRequest,
  type HoldSeveralRequest,
  holdLifetime,
  timesPerCheckout,
} from '@evergrow/domain/scheduling';
import type { Tenant } from '@evergrow/domain/tenancy';
import { foundByLink } from '../catalog/market/market-link.ts';
import { recommendedBy } from '../commerce/affiliates/recommended-by.ts';
import { readOwnGrant, reserveCredit } from '../commerce/credit-store.ts';
import { newOrder } from '../commerce/extra-order.ts';
import { collectionAt, documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { inTurn } from '../kernel/in-turn.ts';
import { measure } from '../kernel/measure.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { newId } from '../kernel/random.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { checkTotal, durationOf, priceBooking } from '../pricing/price-booking.ts';
import { heldTogether } from '../pricing/read-promotions.ts';
import { reserveRedemption } from '../pricing/redemption-store.ts';
import { assignTeam } from './assign-team.ts';
import { joinMonths } from './calendar-store.ts';
import { calendarsInHand } from './calendars-in-hand.ts';
import { readStaff } from './candidates.ts';
import { newBooking } from './new-booking.ts';
import { readServiceFacts, type ServiceFacts, slotTerms } from './service-facts.ts';
import { sealPlace, visitedPlace } from './visit-place.ts';

/** Checkouts one client may have open at once in one tenant, so that nobody can block a calendar without paying. */
const checkoutsPerClient = 3;

export type Where = { tenantId: string; tenant: Tenant };
type Client = { uid: string; displayName: string };
type Held = { orderId: string; expiresAt: Date; quote: Quote };
/** What is asked for of each time. */
type Wanted = Omit<HoldRequest, 'start'>;

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
  where: Where,
  client: Client,
  { start, ...wanted }: HoldRequest,
  now: Date,
  offer?: { bookingId: string; expiresAt: Date },
): Promise<Held & { bookingId: string }> {
  const bookingId = offer?.bookingId ?? newId();
  const times = [{ bookingId, start: Date.parse(start), asked: 0 }];
  return { bookingId, ...(await holdTimes(where, client, wanted, times, now, offer?.expiresAt)) };
}

/**
 * Claims several times to be paid together: all of them, or with nothing written none.
 * @throws Refusal as `placeHold`; its errors name each time that cannot be had
 */
export async function placeHolds(
  where: Where,
  client: Client,
  { starts, ...wanted }: HoldSeveralRequest,
  now: Date,
): Promise<Held & { bookingIds: string[] }> {
  const times = starts
    .map((start, asked) => ({ bookingId: newId(), start: Date.parse(start), asked }))
    .toSorted((one, other) => one.start - other.start);
  const uncoded = { ...wanted, promoCode: null, giftCardCode: null, creditGrantId: null };
  const held = await holdTimes(where, client, uncoded, times, now);
  return { bookingIds: times.map(({ bookingId }) => bookingId), ...held };
}

/** `asked`: the how manieth it was in the request. */
type Time = { bookingId: string; start: number; asked: number };

async function holdTimes(
  { tenantId, tenant }: Where,
  client: Client,
  wish: Wanted,
  times: readonly Time[],
  now: Date,
  until?: Date,
): Promise<Held> {
  const { offeringId, providerId: wanted } = wish;
  if (client.uid === wanted) throw new Refusal('provider_unavailable', 'This is your own calendar');
  const [facts, matched] = await Promise.all([
    readServiceFacts(tenantId, offeringId),
    matchesOf(tenantId, client.uid),
    until ? undefined : checkOpenHolds(tenantId, client.uid, times.length, now),
  ]);
  checkOffered(facts, wish);
  const { offering, service } = facts;
  const visited = await visitedPlace(tenantId, service, wish.address);
  const areaId = visited?.areaId ?? null;
  const staff = (await readStaff(tenantId, facts, { wanted, areaId })).filter(
    ({ providerId }) => providerId !== client.uid,
  );
  const orderId = newId();
  const places = await Promise.all(
    times.map(({ bookingId }) => visited && sealPlace(tenantId, bookingId, client.uid, visited, now)),
  );
  const durationMinutes = durationOf(offering, service, wish);
  const cell = places[0]?.cell ?? null;
  const starts = times.map(({ start }) => start);
  const window = { from: Math.min(...starts), to: Math.max(...starts) + 1, now: now.getTime() };
  const terms = await slotTerms(facts, { durationMinutes, seats: wish.seats, cell }, window, travelMinutes);
  const expiresAt = until ?? new Date(now.getTime() + holdLifetime);

  const attempt = async () => {
    const calendars = calendarsInHand(tenantId);
    const place = async ({ bookingId, start }: Time, index: number) => {
      const { read } = calendars;
      const team = await assignTeam(tenantId, { facts, staff, terms, wanted, areaId, start, read });
      const request = { ...wish, start: new Date(start).toISOString() };
      const priced = await priceBooking(tenantId, {
        offeringId,
        offering,
        service,
        provider: team[0].card,
        area: visited?.area ?? null,
        point: visited?.address.point ?? null,
        // What was shown is the price of all of them.
        request: { ...request, expectedTotal: null },
        clientUid: client.uid,
        timeZone: tenant.timeZone,
        currency: tenant.currency,
        now,
        start: new Date(start),
      });
      const booking = newBooking({
        ...{ client, request, facts, team, orderId, durationMinutes, expiresAt, now },
        quote: await withCredit(tenantId, client.uid, request, priced.quote),
        place: places[index] ?? null,
        fromMatch: matched.includes(team[0].providerId),
      });
      const { months } = joinMonths(
        tenantId,
        team.map((one) => one.months),
      );
      calendars.put(decided(claimBooking(months, bookingId, booking, expiresAt, now.getTime())));
      return { bookingId, booking, held: priced.held };
    };
    const placed = await allOrNone(times, place);
    const quote = decided(joinQuotes(placed.map(({ booking }) => booking.quote)));
    checkTotal(quote, wish.expectedTotal);
    const batch = db().batch();
    calendars.write(batch);
    const { referral } = wish;
    await writeHeld(batch, { tenantId, tenant }, { placed, quote, orderId, expiresAt, referral, now });
    const together = heldTogether(placed.map(({ held }) => held));
    const redeemed = { ...together, orderId, clientUid: client.uid, stock: [], now };
    await reserveRedemption(batch, tenantId, redeemed);
    await batch.commit();
    return { orderId, expiresAt, quote };
  };
  return await inTurn(`${tenantId}/${wanted ?? offeringId}`, () => optimistically(attempt));
}

/** Why a time itself cannot be had. */
const timeGone = new Set(['slot_taken', 'seats_taken', 'slot_unavailable', 'no_provider_free']);

/** Places each after the other; where one or more cannot be had, says of several which. */
async function allOrNone<T>(
  times: readonly Time[],
  place: (time: Time, index: number) => Promise<T>,
): Promise<T[]> {
  const placed: T[] = [];
  const gone: { refusal: Refusal; path: string; message: string }[] = [];
  for (const [index, time] of times.entries()) {
    try {
      placed.push(await place(time, index));
    } catch (error) {
      if (times.length === 1 || !(error instanceof Refusal) || !timeGone.has(error.code)) throw error;
      gone.push({
        refusal: error,
        path: `starts.${time.asked}`,
        message: new Date(time.start).toISOString(),
      });
    }
  }
  const [first] = gone;
  if (!first) return placed;
  const errors = gone.map(({ path, message }) => ({ path, message }));
  throw new Refusal(first.refusal.code, first.refusal.message, errors);
}

function checkOffered(
  { offering, service }: ServiceFacts,
  request: Pick<HoldRequest, 'format' | 'seats'>,
): void {
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

type PlacedTime = { bookingId: string; booking: Booking };

/** Bookings and order of what is held, and the credits they take. */
async function writeHeld(
  batch: Batch,
  { tenantId, tenant }: Where,
  held: {
    placed: readonly PlacedTime[];
    quote: Quote;
    orderId: string;
    expiresAt: Date;
    referral: Referral | null;
    now: Date;
  },
): Promise<void> {
  const { placed, quote, orderId, expiresAt, referral, now } = held;
  const bookingIds = placed.map(({ bookingId }) => bookingId);
  const { clientUid = '', clientName = '' } = placed[0]?.booking ?? {};
  const due = placed.reduce((sum, { booking }) => sum + booking.dueNow, 0);
  const viaMarket = placed.reduce((sum, { booking: { offeringId, providerId, dueNow } }) => {
    const items = [
      { of: 'offering', id: offeringId },
      { of: 'provider', id: providerId },
    ] as const;
    return sum + (foundByLink(referral?.code, tenantId, items, now).length > 0 ? dueNow : 0);
  }, 0);
  const recommended = await recommendedBy(tenantId, referral, {
    clientUid,
    currency: quote.currency,
    ownCurrency: tenant.currency,
    offeringIds: placed.map(({ booking }) => booking.offeringId),
    heldFrom: new Date(Math.max(...placed.map(({ booking }) => booking.end.getTime()))),
    now,
  });
  const facts = { clientUid, clientName, bookingIds, quote, due, viaMarket, recommended, expiresAt };
  const order = newOrder({ purpose: 'booking', ...facts }, now);
  batch.create(documentAt(paths.order(tenantId, orderId), orderSchema), order);
  measure(batch, tenantId, { holds: placed.length }, now);
  for (const { bookingId, booking } of placed) {
    batch.create(documentAt(paths.booking(tenantId, bookingId), bookingSchema), booking);
    const { creditGrantId: grantId, offeringId } = booking;
    if (grantId === null || !booking.quote.tenders?.some(({ kind }) => kind === 'credit')) continue;
    await reserveCredit(batch, tenantId, { grantId, clientUid, offeringId, bookingId, now });
  }
}

/** A client holds as many times as one checkout may, in no more checkouts than that. */
async function checkOpenHolds(tenantId: string, uid: string, more: number, now: Date): Promise<void> {
  const open = await collectionAt(paths.bookings(tenantId), bookingSchema)
    .where('clientUid', '==', uid)
    .where('status', '==', 'pending')
    .limit(timesPerCheckout + checkoutsPerClient)
    .get();
  const live = open.docs
    .map((found) => found.data())
    .filter(({ holdExpiresAt }) => (holdExpiresAt?.getTime() ?? 0) > now.getTime());
  const checkouts = new Set(live.map(({ orderId }) => orderId));
  if (checkouts.size >= checkoutsPerClient || live.length + more > timesPerCheckout + checkoutsPerClient) {
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
