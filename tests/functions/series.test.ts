import { DAY, HOUR, paths } from '@evergrow/domain/kernel';
import { outboxEntrySchema } from '@evergrow/domain/operations';
import { balanceOf, beginSeriesSchema, wallClock } from '@evergrow/domain/scheduling';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectionAt } from '../../functions/src/kernel/collection.ts';
import { beginSeries } from '../../functions/src/scheduling/series/begin-series.ts';
import { chargeSeries } from '../../functions/src/scheduling/series/charge-series.ts';
import {
  changeDate,
  changeTo,
  restoreDates,
  skipDates,
} from '../../functions/src/scheduling/series/edit-occurrences.ts';
import { changeFollowing, end, pause, resume } from '../../functions/src/scheduling/series/end-series.ts';
import { generateSeries } from '../../functions/src/scheduling/series/generate-series.ts';
import { readSeries } from '../../functions/src/scheduling/series/read-series.ts';
import { bookingWorld } from '../support/booking-world.ts';
import { paymentWorld } from '../support/payment-world.ts';
import { actingAs, begin, book, bookedOf, requestId, seriesOf, start } from '../support/series-world.ts';

let stripe: Awaited<ReturnType<typeof paymentWorld>>;
beforeAll(async () => {
  stripe = await paymentWorld();
});
afterAll(() => stripe.stop());

const free = { offering: { price: { amount: 0, currency: 'EUR' as const } } };
const by = () => ({ actor: 'client-0', requestId, now: new Date() });
/** A quarter past an hour some days ahead, so that two worlds never depend on the time of day. */
const firstSlot = (world: Awaited<ReturnType<typeof bookingWorld>>) => world.slots(3)[4]?.start ?? 0;

describe('a series', () => {
  it('is booked eight weeks ahead at the same time on the wall, once however often it is generated', async () => {
    const world = await bookingWorld(free);
    const id = await begin(world, firstSlot(world), { frequency: 'weekly' });
    const booked = await bookedOf(world, id);
    expect(booked.length).toBeGreaterThanOrEqual(8);
    const { timeZone, startTime, startDate } = await seriesOf(world, id);
    const shown = booked.map(({ data }) => wallClock(timeZone, data.start.getTime()));
    expect(new Set(shown.map(({ time }) => time))).toEqual(new Set([startTime]));
    expect(shown[1]?.date).toBe(new Date(Date.parse(startDate) + 7 * DAY).toISOString().slice(0, 10));
    const later = new Date(Date.now() + 8 * DAY);
    await Promise.all([1, 2, 3].map(() => generateSeries(world.tenantId, world.tenant, id, later)));
    const after = await bookedOf(world, id);
    expect(after.length - booked.length).toBeGreaterThanOrEqual(1);
    expect(new Set(after.map(({ data }) => data.occurrence)).size).toBe(after.length);
    expect((await world.calendar()).map((entry) => entry.id).sort()).toEqual(
      after.map((one) => one.id).sort(),
    );
  });

  it('lists what is taken with the nearest free times, and takes one of them', async () => {
    const world = await bookingWorld({ clients: 2, ...free });
    const first = firstSlot(world);
    await book(world, first + 14 * DAY, 1);
    const id = await begin(world, first);
    const [conflict] = (await seriesOf(world, id)).conflicts;
    if (!conflict) throw new Error('no conflict');
    expect(conflict).toMatchObject({ reason: 'taken', start: new Date(first + 14 * DAY) });
    const [proposal] = conflict.proposals;
    if (!proposal) throw new Error('no proposal');
    expect(Math.abs(proposal.start.getTime() - first - 14 * DAY)).toBe(HOUR);
    const told = await collectionAt(paths.outbox(world.tenantId), outboxEntrySchema).get();
    expect(told.docs.map((found) => found.data().event)).toContainEqual({
      type: 'series.conflict',
      seriesId: id,
      occurrence: conflict.occurrence,
    });
    const change = changeTo(await seriesOf(world, id), proposal.providerId, proposal.start.getTime());
    await changeDate(actingAs(world), id, conflict.occurrence, change, by());
    expect((await seriesOf(world, id)).conflicts).toEqual([]);
    const made = (await bookedOf(world, id)).find(({ data }) => data.occurrence === conflict.occurrence);
    expect(made?.data.start).toEqual(proposal.start);
  });

  it('leaves a day out, frees its time, and takes it back', async () => {
    const world = await bookingWorld(free);
    const id = await begin(world, firstSlot(world));
    const before = await bookedOf(world, id);
    const second = before[1]?.data.occurrence ?? '';
    await skipDates(actingAs(world), id, [second], by());
    expect((await bookedOf(world, id)).map(({ data }) => data.occurrence)).not.toContain(second);
    expect(await world.calendar()).toHaveLength(before.length - 1);
    const shown = await readSeries(actingAs(world), id, new Date());
    expect(shown.occurrences.find(({ date }) => date === second)?.state).toBe('skipped');
    await restoreDates(actingAs(world), id, [second], by());
    expect((await bookedOf(world, id)).map(({ data }) => data.occurrence)).toContain(second);
    expect(await world.calendar()).toHaveLength(before.length);
  });

  it('pauses, goes on, and ends; nobody else can touch it', async () => {
    const world = await bookingWorld({ clients: 2, ...free });
    const id = await begin(world, firstSlot(world));
    const before = await bookedOf(world, id);
    await expect(pause(actingAs(world, 1), id, by())).rejects.toMatchObject({ code: 'not_found' });
    expect(await pause(actingAs(world), id, by())).toEqual([]);
    expect(await world.calendar()).toEqual([]);
    await resume(actingAs(world), id, by());
    expect((await bookedOf(world, id)).length).toBe(before.length);
    await end(actingAs(world), id, before[2]?.data.occurrence ?? '', by());
    expect(await bookedOf(world, id)).toHaveLength(2);
    await generateSeries(world.tenantId, world.tenant, id, new Date());
    expect(await bookedOf(world, id)).toHaveLength(2);
  });

  it('goes on another way from one day on, and what came before stays', async () => {
    const world = await bookingWorld(free);
    const id = await begin(world, firstSlot(world), { frequency: 'weekly' });
    const before = await bookedOf(world, id);
    const from = before[2]?.data.occurrence ?? '';
    const next = await changeFollowing(
      actingAs(world),
      id,
      from,
      { time: '11:30', frequency: 'everyTwoWeeks' },
      by(),
    );
    expect(await bookedOf(world, id)).toHaveLength(2);
    const after = await bookedOf(world, next);
    expect(after.length).toBeGreaterThanOrEqual(3);
    const { timeZone } = await seriesOf(world, next);
    expect(wallClock(timeZone, after[0]?.data.start.getTime() ?? 0)).toEqual({ date: from, time: '11:30' });
    expect(await world.calendar()).toHaveLength(2 + after.length);
  });
});

describe('paying for a series', () => {
  async function paid(card?: string) {
    stripe.arrived.length = 0;
    const world = await bookingWorld();
    const { bookingId } = await world.hold(0, firstSlot(world));
    const { member } = actingAs(world);
    if (!member) throw new Error('no client');
    const request = beginSeriesSchema.parse({ bookingId, frequency: 'weekly', keepCard: true });
    const facts = { requestId, now: new Date() };
    const { id } = await beginSeries(world.tenantId, world.tenant, member, request, facts);
    expect(await bookedOf(world, id)).toHaveLength(1);
    const url = await stripe.checkout(world, bookingId);
    expect(await (await fetch(url)).text()).toContain('Your card is kept');
    await stripe.pay(url, 'client-0@example.com', card);
    const [completed] = await stripe.events('checkout.session.completed');
    if (!completed) throw new Error('no event');
    await stripe.deliver(world, completed);
    await start(world, bookingId);
    return { world, id, booked: await bookedOf(world, id) };
  }
  const bookingOf = async (world: Parameters<typeof bookedOf>[0], id: string, index: number) => {
    const found = (await bookedOf(world, id))[index];
    if (!found) throw new Error('no booking');
    return found;
  };

  it('keeps the card of the first payment and charges each later time two days before, once', async () => {
    const { world, id, booked } = await paid();
    expect(booked.length).toBeGreaterThanOrEqual(8);
    expect((await seriesOf(world, id)).card).toMatchObject({ customerId: expect.stringMatching(/^cus_/) });
    const second = await bookingOf(world, id, 1);
    expect(balanceOf(second.data)).toBe(second.data.quote.total);
    const due = new Date(second.data.start.getTime() - 47 * HOUR);
    await Promise.all([1, 2].map(() => chargeSeries(world.tenantId, world.tenant, id, due)));
    await chargeSeries(world.tenantId, world.tenant, id, due);
    const charged = await bookingOf(world, id, 1);
    expect(balanceOf(charged.data)).toBe(0);
    expect(charged.data.payments).toHaveLength(1);
    const charges = Object.values(stripe.standIns.state.stripe.charges).filter(
      ({ metadata }) => metadata.bookingId === second.id,
    );
    expect(charges).toHaveLength(1);
    expect(balanceOf((await bookingOf(world, id, 2)).data)).toBeGreaterThan(0);
    const { nextChargeAt } = await seriesOf(world, id);
    const third = await bookingOf(world, id, 2);
    expect(nextChargeAt).toEqual(new Date(third.data.start.getTime() - 48 * HOUR));
  });

  it('tells of a card that cannot be charged, tries again, and gives the time up a day before', async () => {
    const { world, id } = await paid();
    const card = (await seriesOf(world, id)).card?.paymentMethodId ?? '';
    stripe.standIns.state.stripe.savedCards[card] = {
      ...stripe.standIns.state.stripe.savedCards[card],
      number: '4000002760003184',
    } as never;
    const second = await bookingOf(world, id, 1);
    const at = (hours: number) => new Date(second.data.start.getTime() - hours * HOUR);
    stripe.arrived.length = 0;
    await chargeSeries(world.tenantId, world.tenant, id, at(47));
    const [failed] = await stripe.events('payment_intent.payment_failed');
    if (!failed) throw new Error('no event');
    await stripe.deliver(world, failed);
    const declined = (await collectionAt(paths.outbox(world.tenantId), outboxEntrySchema).get()).docs
      .map((found) => found.data().event)
      .filter(({ type }) => type === 'payment.failed');
    expect(declined).toMatchObject([{ reason: 'authentication_required' }]);
    expect((await bookingOf(world, id, 1)).data.status).toBe('confirmed');
    expect((await seriesOf(world, id)).nextChargeAt).toEqual(at(36));
    await chargeSeries(world.tenantId, world.tenant, id, at(24));
    const released = (await bookedOf(world, id)).find(({ id: known }) => known === second.id);
    expect(released).toBeUndefined();
    expect((await world.calendar()).map((entry) => entry.id)).not.toContain(second.id);
  });
});
