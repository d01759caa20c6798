import type { Format, Offering, Provider } from '@evergrow/domain/catalog';
import type { Area } from '@evergrow/domain/dispatch';
import { MINUTE } from '@evergrow/domain/kernel';
import type { VisitChoices } from '@evergrow/domain/pricing';
import {
  type Availability,
  arrivalWindow,
  claimInterval,
  holdLifetime,
  type Service,
  type Slot,
} from '@evergrow/domain/scheduling';
import { makeBooking } from '../factories/booking.ts';
import { makeOrder } from '../factories/order.ts';
import type { ClientPerson } from '../people/person.ts';
import type { Random } from '../random.ts';
import { quoteSale } from './quote-sale.ts';
import type { Sale } from './tenant-plan.ts';

export type HoldFacts = {
  readonly client: ClientPerson;
  readonly providerId: string;
  readonly provider: Provider;
  readonly availability: Availability;
  readonly offeringId: string;
  readonly offering: Offering;
  readonly service: Service | undefined;
  readonly areas: Readonly<Record<string, Area>>;
  readonly choices: VisitChoices | null;
  readonly addOnIds: readonly string[];
  readonly format: Format;
  readonly slot: Slot;
  readonly bookedAt: Date;
  readonly fromMatch: boolean;
};

/** A time held and not yet paid for, priced from the catalog. */
export function holdSale(facts: HoldFacts, random: Random): Sale {
  const { client, provider, availability, offering, slot, bookedAt } = facts;
  const [bookingId, orderId] = [random.id(), random.id()];
  const quote = quoteSale({ ...facts, clientUid: client.uid, start: new Date(slot.start) });
  const expiresAt = new Date(bookedAt.getTime() + holdLifetime);
  const claim = claimInterval(availability, slot.start, (slot.end - slot.start) / MINUTE);
  const told = arrivalWindow(slot.start, facts.service?.arrivalWindowMinutes ?? 0);
  const booking = makeBooking({
    status: 'pending',
    clientUid: client.uid,
    clientName: client.displayName,
    providerId: facts.providerId,
    providerName: provider.displayName,
    offeringId: facts.offeringId,
    offeringTitle: offering.title,
    addOnIds: [...facts.addOnIds],
    choices: facts.choices,
    format: facts.format,
    start: new Date(slot.start),
    end: new Date(slot.end),
    arrivalWindow: told && { start: new Date(told.start), end: new Date(told.end) },
    claim: { start: new Date(claim.start), end: new Date(claim.end) },
    timeZone: client.timeZone,
    providerTimeZone: availability.timeZone,
    quote,
    orderId,
    holdExpiresAt: expiresAt,
    meetingUrl: null,
    fromMatch: facts.fromMatch,
    history: [{ at: bookedAt, status: 'pending', by: 'client', reason: '' }],
    createdAt: bookedAt,
    updatedAt: bookedAt,
  });
  const order = makeOrder({
    status: 'awaitingPayment',
    clientUid: client.uid,
    bookingIds: [bookingId],
    quote,
    // What costs nothing has no page to pay on.
    checkoutSessionId: quote.total > 0 ? `cs_seed_${orderId}` : null,
    openIntentId: null,
    paymentIntentId: null,
    createdAt: bookedAt,
    paidAt: null,
    expiresAt,
    updatedAt: bookedAt,
  });
  return { bookingId, booking, orderId, order };
}
