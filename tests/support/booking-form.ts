import { orderSchema } from '@evergrow/domain/commerce';
import { openedPaymentSchema } from '@evergrow/domain/commerce/payments';
import { paths } from '@evergrow/domain/kernel';
import { type BookingPolicy, bookingSchema, defaultBookingPolicy } from '@evergrow/domain/scheduling';
import { expect } from 'vitest';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import type { Person } from './api-world.ts';
import { bookingWorld } from './booking-world.ts';
import type { CardFormWorld } from './card-form.ts';

/** A business whose session costs 100.00, and clients of it who pay in the form, over the API alone. */
export async function bookingFormWorld({ admitted }: CardFormWorld, changes: Partial<BookingPolicy> = {}) {
  const policy = { ...defaultBookingPolicy, ...changes };
  const offering = { price: { amount: 10_000, currency: 'EUR' as const } };
  const world = await bookingWorld({ service: { policy }, offering });
  const { tenantId, providerId, offeringId } = world;
  const root = `/t/${tenantId}`;
  // Nobody of one test wants what another has: times of days that follow one another.
  const days = new Map(
    world.slots(2, 60).map(({ start }) => [new Date(start).toISOString().slice(0, 10), start]),
  );
  const starts = [...days.values()];
  const nextStart = () => new Date(starts.shift() ?? 0).toISOString();

  const client = () => admitted({ tenantId } as Parameters<typeof admitted>[0]);
  const booking = async (id: string) => {
    const found = (await documentAt(paths.booking(tenantId, id), bookingSchema).get()).data();
    if (!found) throw new Error('no booking');
    return found;
  };
  const orderOf = async (id: string) => {
    const found = (await documentAt(paths.order(tenantId, id), orderSchema).get()).data();
    if (!found) throw new Error('no order');
    return found;
  };
  /** What the page of a client does to pay an order. */
  const paying = (buyer: Person, orderId: string) => {
    const base = `${root}/orders/${orderId}/payment`;
    const open = async (keep = false, by = buyer) => {
      const answer = await by.call('POST', base, { keep });
      return answer.status === 200 ? answer.as(openedPaymentSchema) : answer.code;
    };
    const secret = async (keep = false) => {
      const opened = await open(keep);
      if (typeof opened === 'string' || !opened?.clientSecret) throw new Error(`not opened: ${opened}`);
      return opened.clientSecret;
    };
    const payBy = async (cardId: string) => {
      const answer = await buyer.call('POST', `${base}/card`, { cardId });
      return answer.status === 200 ? answer.as(openedPaymentSchema) : answer.code;
    };
    const ask = async () => {
      const answer = await buyer.call('POST', `${base}/ask`);
      return answer.status === 200 ? answer.as(openedPaymentSchema) : answer.code;
    };
    return { orderId, buyer, open, secret, payBy, ask, order: () => orderOf(orderId) };
  };
  const wish = { providerId, offeringId, addOnIds: [], format: 'video', timeZone: 'Europe/Madrid' };

  /** A time that is held, by a client of its own unless said otherwise. */
  async function held(who?: Person, start = nextStart()) {
    const buyer = who ?? (await client());
    const placed = await buyer.call('POST', `${root}/holds`, { ...wish, start });
    expect(placed.status).toBe(201);
    const { bookingId, orderId } = placed.body as { bookingId: string; orderId: string };
    const base = `${root}/bookings/${bookingId}`;
    const page = async () => {
      const answer = await buyer.call('POST', `${base}/checkout`);
      return answer.status === 200 ? (answer.body as { url: string }).url : answer.code;
    };
    return { ...paying(buyer, orderId), bookingId, base, start, page, booking: () => booking(bookingId) };
  }

  /** Several times in one checkout. */
  async function heldTogether(count: number) {
    const buyer = await client();
    const body = { ...wish, starts: Array.from({ length: count }, nextStart) };
    const placed = await buyer.call('POST', `${root}/holds/several`, body);
    expect(placed.status).toBe(201);
    const { bookingIds, orderId } = placed.body as { bookingIds: string[]; orderId: string };
    return { ...paying(buyer, orderId), bookings: () => Promise.all(bookingIds.map(booking)) };
  }
  return { ...world, client, held, heldTogether, paying, bookingNow: booking };
}
export type BookingFormWorld = Awaited<ReturnType<typeof bookingFormWorld>>;
