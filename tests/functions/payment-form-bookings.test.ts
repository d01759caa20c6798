import { creditGrantSchema, placedOrderSchema } from '@evergrow/domain/commerce';
import { HOUR, MINUTE, paths } from '@evergrow/domain/kernel';
import { balanceOf } from '@evergrow/domain/scheduling';
import { makeCreditGrant } from '@evergrow/seed/factories/credit-grant';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stripe as stripeSdk } from '../../functions/src/adapters/stripe.ts';
import { expireHold } from '../../functions/src/commerce/expire-hold.ts';
import { writeExtraOrder } from '../../functions/src/commerce/extra-order.ts';
import { expireOrders } from '../../functions/src/commerce/shop/expire-orders.ts';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { holdBooking } from '../../functions/src/scheduling/booking-store.ts';
import { chargeSeries } from '../../functions/src/scheduling/series/charge-series.ts';
import { type BookingFormWorld, bookingFormWorld } from '../support/booking-form.ts';
import { type CardFormWorld, cardFormWorld, idIn, numbers } from '../support/card-form.ts';
import { type Purchases, purchases } from '../support/purchase-form.ts';
import { bookedOf, seriesOf, start as startSeries } from '../support/series-world.ts';

let form: CardFormWorld;
let world: BookingFormWorld;
let deposits: BookingFormWorld;
beforeAll(async () => {
  form = await cardFormWorld();
  world = await bookingFormWorld(form);
  deposits = await bookingFormWorld(form, { deposit: { kind: 'percent', percent: 30 } });
});
afterAll(() => form.stop());

/** Lets in what the payment service tells of one payment, in the order it was sent. */
async function told(secret: string, types: readonly string[], tenantId = world.tenantId) {
  await form.stripe.events(...types);
  for (const delivery of form.stripe.arrived) {
    const { data } = JSON.parse(delivery.raw.toString()) as { data: { object: { id: string } } };
    if (data.object.id === idIn(secret)) await form.stripe.deliver({ tenantId }, delivery);
  }
}
const statusOf = async (secret: string) => (await form.intentOf(secret)).status;
const late = () => new Date(Date.now() + 16 * MINUTE);

/** Pays in the form and on the page, as if the form's process had died before it closed the page. @returns what went back */
async function paidOnBoth(
  sale: Pick<Awaited<ReturnType<typeof world.held>>, 'page' | 'secret' | 'order' | 'ask'>,
) {
  const page = await sale.page();
  const secret = await sale.secret();
  const { checkoutSessionId } = await sale.order();
  const session = form.stripe.standIns.stripe.world.state.sessions[checkoutSessionId ?? ''];
  if (!session) throw new Error('no session');
  session.status = 'open';
  form.stripe.arrived.length = 0;
  await form.stripe.pay(String(page), 'ana@example.com');
  await form.typed(secret, numbers.good);
  expect(await sale.ask()).toMatchObject({ state: 'paid' });
  const [done] = await form.stripe.events('checkout.session.completed');
  for (let round = 0; round < 2; round += 1) if (done) await form.stripe.deliver(world, done);
  const paid = await stripeSdk().checkout.sessions.retrieve(checkoutSessionId ?? '');
  const { data } = await stripeSdk().refunds.list({ payment_intent: String(paid.payment_intent) });
  expect(await sale.order()).toMatchObject({ status: 'paid', paymentIntentId: idIn(secret), refunded: 0 });
  return data.map(({ amount }) => amount);
}

describe('a time that is held', () => {
  it('is declined, keeps its hold, and is confirmed by another card its bank asked about', async () => {
    const sale = await world.held();
    form.stripe.arrived.length = 0;
    const secret = await sale.secret();
    expect(await form.intentOf(secret)).toMatchObject({
      ...{ amount: 10_000, currency: 'eur', setup_future_usage: null },
      metadata: { tenantId: world.tenantId, orderId: sale.orderId, bookingId: sale.bookingId },
    });
    expect((await form.typed(secret, numbers.poor)).error).toMatchObject({
      decline_code: 'insufficient_funds',
    });
    expect(await sale.ask()).toMatchObject({ state: 'declined', reason: 'insufficient_funds' });
    await told(secret, ['payment_intent.payment_failed']);
    expect([(await sale.order()).lastDecline, (await sale.booking()).status]).toEqual([
      'insufficient_funds',
      'pending',
    ]);
    expect((await form.typed(await sale.secret(), numbers.checked)).status).toBe('requires_action');
    await form.checked(secret, 'fail');
    expect(await sale.ask()).toMatchObject({ state: 'declined' });
    await form.typed(secret, numbers.checked);
    await form.checked(secret, 'complete');
    expect(await sale.ask()).toMatchObject({ state: 'paid' });
    expect((await sale.booking()).status).toBe('confirmed');
    await told(secret, ['payment_intent.succeeded']);
    expect(await sale.order()).toMatchObject({ status: 'paid', paymentIntentId: idIn(secret), refunded: 0 });
    expect(await sale.page()).toBe('invalid_transition');
  });

  it('is confirmed by the webhook where that comes before the page asks', async () => {
    const sale = await world.held();
    form.stripe.arrived.length = 0;
    const secret = await sale.secret();
    await form.typed(secret, numbers.good);
    await told(secret, ['payment_intent.succeeded']);
    expect((await sale.booking()).status).toBe('confirmed');
    expect([await sale.ask(), await sale.open()]).toMatchObject([{ state: 'paid' }, { state: 'paid' }]);
    expect((await sale.booking()).payments).toHaveLength(1);
  });

  it('with others is one payment of all of them, however often it is opened', async () => {
    const sale = await world.heldTogether(3);
    const secrets = new Set(await Promise.all(Array.from({ length: 5 }, () => sale.secret())));
    expect(secrets.size).toBe(1);
    const [secret = ''] = secrets;
    expect((await form.intentOf(secret)).amount).toBe(30_000);
    await form.typed(secret, numbers.good);
    expect(await sale.ask()).toMatchObject({ state: 'paid' });
    expect((await sale.bookings()).map(({ status }) => status)).toEqual(Array(3).fill('confirmed'));
  });

  it('is paid once by a card that is kept, pressed twice', async () => {
    const first = await world.held();
    await form.typed(await first.secret(true), numbers.good);
    await first.ask();
    const cards = await first.buyer.call('GET', `/t/${world.tenantId}/payment-methods`);
    const [card] = (cards.body as { items: { id: string }[] }).items;
    const sale = await world.held(first.buyer);
    const both = await Promise.all([sale.payBy(card?.id ?? ''), sale.payBy(card?.id ?? '')]);
    expect(both).toMatchObject([{ state: 'paid' }, { state: 'paid' }]);
    const { paymentIntentId } = await sale.order();
    const charges = await stripeSdk().charges.list({ payment_intent: paymentIntentId ?? '' });
    expect([charges.data.length, (await sale.booking()).status]).toEqual([1, 'confirmed']);
  });

  it('of somebody else, of another business, or bought otherwise is paid by nobody here', async () => {
    const sale = await world.held();
    const other = await world.client();
    expect(await sale.open(false, other)).toBe('not_found');
    const member = await deposits.client();
    const path = `/t/${deposits.tenantId}/orders/${sale.orderId}/payment`;
    expect((await member.call('POST', path, { keep: false })).code).toBe('not_found');
    expect((await form.api.anyone('POST', path, { keep: false })).status).toBe(401);
    expect((await other.call('POST', `${sale.base}/pay`, { payOn: 'form' })).code).toBe('not_found');
    await db().doc(paths.order(world.tenantId, sale.orderId)).update({ purpose: 'subscription' });
    expect([await sale.open(), await sale.ask()]).toEqual(['not_found', 'not_found']);
    expect((await sale.order()).openIntentId).toBeNull();
  });
});

describe('a hold that ends', () => {
  it.each(['runs out', 'is given back'] as const)('because it %s can no longer be paid', async (how) => {
    const sale = await world.held();
    const secret = await sale.secret();
    if (how === 'runs out') await expireHold(world.tenantId, sale.orderId, late());
    else await sale.buyer.call('POST', `${sale.base}/release`);
    expect(await statusOf(secret)).toBe('canceled');
    expect((await form.typed(secret, numbers.good)).error?.code).toBe('payment_intent_unexpected_state');
    const refused = how === 'runs out' ? 'hold_expired' : 'invalid_transition';
    expect([await sale.open(), await sale.ask()]).toEqual([refused, 'conflict']);
    expect((await sale.booking()).status).toBe(how === 'runs out' ? 'expired' : 'cancelled');
  });

  it('while its bank was paying is taken anew where the time is still free', async () => {
    const sale = await world.held();
    const secret = await sale.secret();
    await form.typed(secret, numbers.good);
    await expireHold(world.tenantId, sale.orderId, late());
    expect((await sale.booking()).status).toBe('expired');
    expect(await sale.ask()).toMatchObject({ state: 'paid' });
    expect([(await sale.booking()).status, (await sale.order()).refundsDue]).toEqual(['confirmed', 0]);
  });

  it('while its bank was paying gives all the money back where somebody else has the time', async () => {
    const sale = await world.held();
    await form.typed(await sale.secret(), numbers.good);
    await expireHold(world.tenantId, sale.orderId, late());
    await world.held(undefined, sale.start);
    expect(await sale.ask()).toMatchObject({ state: 'paid' });
    expect([(await sale.booking()).status, (await sale.order()).refundsDue]).toEqual(['expired', 10_000]);
  });
});

describe('the form and the page', () => {
  it('are never open both, and lead from one to the other and back', async () => {
    const sale = await world.held();
    const first = await sale.secret();
    const page = await sale.page();
    expect(await statusOf(first)).toBe('canceled');
    const second = await sale.secret();
    expect(second).not.toBe(first);
    await expect(form.stripe.pay(String(page), 'ana@example.com')).rejects.toThrow('410');
    expect((await sale.booking()).status).toBe('pending');
  });

  it('both paid at the same moment are paid once, and the other goes back', async () => {
    const sale = await world.held();
    expect(await paidOnBoth(sale)).toEqual([10_000]);
    expect((await sale.booking()).status).toBe('confirmed');
  });
});

describe('the first time of a series', () => {
  const begun = async (keepCard: boolean, sale: Awaited<ReturnType<BookingFormWorld['held']>>) => {
    const body = { bookingId: sale.bookingId, frequency: 'weekly', keepCard };
    const answer = await sale.buyer.call('POST', `/t/${world.tenantId}/series`, body);
    expect(answer.body).toMatchObject({ cardAgreed: keepCard, cardKept: false });
    return (answer.body as { id: string }).id;
  };

  it('keeps its card for the later ones, begun while the form stood open; those close the form of theirs', async () => {
    const sale = await world.held();
    const secret = await sale.secret();
    const id = await begun(true, sale);
    expect(await sale.secret()).toBe(secret);
    expect((await form.intentOf(secret)).setup_future_usage).toBe('off_session');
    await form.typed(secret, numbers.good);
    await sale.ask();
    await startSeries(world, sale.bookingId);
    const { payment_method: card } = await form.intentOf(secret);
    expect((await seriesOf(world, id)).card?.paymentMethodId).toBe(card);

    const [, second] = (await bookedOf(world, id)).sort((one, other) => +one.data.start - +other.data.start);
    if (!second) throw new Error('no second time');
    const pay = `/t/${world.tenantId}/bookings/${second.id}/pay`;
    const { orderId } = (await sale.buyer.call('POST', pay, { payOn: 'form' })).as(placedOrderSchema);
    const rest = world.paying(sale.buyer, orderId);
    const open = await rest.secret();
    await chargeSeries(world.tenantId, world.tenant, id, new Date(second.data.start.getTime() - 47 * HOUR));
    expect(await statusOf(open)).toBe('canceled');
    expect((await world.bookingNow(second.id)).payments).toHaveLength(1);
    expect(await rest.open()).toMatchObject({ state: 'paid' });
  });

  it('keeps one that was kept already, and none where its client did not agree', async () => {
    const before = await world.held();
    await form.typed(await before.secret(true), numbers.good);
    await before.ask();
    const card = String((await form.intentOf((await before.order()).paymentIntentId ?? '')).payment_method);
    const sale = await world.held(before.buyer);
    const id = await begun(true, sale);
    expect(await sale.payBy(card)).toMatchObject({ state: 'paid' });
    await startSeries(world, sale.bookingId);
    expect((await seriesOf(world, id)).card?.paymentMethodId).toBe(card);

    const other = await world.held();
    const none = await begun(false, other);
    const secret = await other.secret();
    await form.typed(secret, numbers.good);
    await other.ask();
    await startSeries(world, other.bookingId);
    expect((await seriesOf(world, none)).card).toBeNull();
  });
});

describe('a credit', () => {
  it('pays a time whose form stands open, and closes it', async () => {
    const sale = await world.held();
    const secret = await sale.secret();
    const grant = makeCreditGrant({ clientUid: sale.buyer.uid, offeringIds: [world.offeringId] });
    await documentAt(paths.creditGrant(world.tenantId, 'grant'), creditGrantSchema).set(grant);
    expect((await sale.buyer.call('POST', `${sale.base}/credit`, { grantId: 'grant' })).status).toBe(204);
    expect(await statusOf(secret)).toBe('canceled');
    expect(await sale.open()).toMatchObject({ state: 'paid' });
    expect([(await sale.booking()).status, (await sale.booking()).payments]).toEqual(['confirmed', []]);
  });
});

describe('a deposit, the rest and extra time', () => {
  const owing = async () => {
    const sale = await deposits.held();
    const secret = await sale.secret();
    expect((await form.intentOf(secret)).amount).toBe(3_000);
    await form.typed(secret, numbers.good);
    await sale.ask();
    const pay = async () => {
      const answer = await sale.buyer.call('POST', `${sale.base}/pay`, { payOn: 'form' });
      const { orderId, url } = answer.as(placedOrderSchema);
      expect(url).toBeNull();
      return deposits.paying(sale.buyer, orderId);
    };
    return { ...sale, pay };
  };

  it('are each paid in the form, once', async () => {
    const sale = await owing();
    const rest = await sale.pay();
    expect((await sale.pay()).orderId).toBe(rest.orderId);
    const secret = await rest.secret();
    expect((await form.intentOf(secret)).amount).toBe(7_000);
    await form.typed(secret, numbers.good);
    expect(await rest.ask()).toMatchObject({ state: 'paid' });
    expect(balanceOf(await sale.booking())).toBe(0);
    expect((await sale.buyer.call('POST', `${sale.base}/pay`, { payOn: 'form' })).code).toBe(
      'invalid_transition',
    );

    const batch = db().batch();
    const line = { kind: 'base' as const, label: 'Extra time', quantity: 1, amount: 2_500 };
    const quote = { currency: 'EUR' as const, lines: [line], total: 2_500 };
    const booking = await holdBooking(deposits.tenantId, sale.bookingId);
    const now = new Date();
    writeExtraOrder(batch, deposits.tenantId, booking, { purpose: 'adjustment', quote, now });
    await batch.commit();
    const extra = await sale.pay();
    await form.typed(await extra.secret(), numbers.good);
    expect(await extra.ask()).toMatchObject({ state: 'paid' });
    expect((await sale.booking()).payments.map(({ amount }) => amount)).toEqual([3_000, 7_000, 2_500]);
  });

  it('of a booking that is cancelled meanwhile can no longer be paid', async () => {
    const sale = await owing();
    const rest = await sale.pay();
    const secret = await rest.secret();
    const cancelled = await sale.buyer.call('POST', `${sale.base}/cancel`, { reason: '' });
    expect(cancelled.status).toBe(200);
    expect(await statusOf(secret)).toBe('canceled');
    expect(await rest.open()).toBe('invalid_transition');
  });
});

describe.each(['package', 'giftCard'] as const)('a %s', (kind) => {
  let amount: number;
  let chosen: Purchases['chosen'];
  let handedOver: Purchases['handedOver'];
  beforeAll(async () => {
    ({ amount, chosen, handedOver } = await purchases(kind, form, world));
  });

  it('is declined, and handed over once another card has paid, by one payment however often it is opened', async () => {
    const sale = await chosen();
    const secrets = new Set(await Promise.all(Array.from({ length: 4 }, () => sale.secret())));
    expect(secrets.size).toBe(1);
    const [secret = ''] = secrets;
    expect((await form.intentOf(secret)).amount).toBe(amount);
    await form.typed(secret, numbers.declined);
    expect(await sale.ask()).toMatchObject({ state: 'declined' });
    expect(await handedOver(sale.orderId)).toBe(false);
    await form.typed(secret, numbers.good);
    expect(await Promise.all([sale.ask(), sale.ask()])).toMatchObject([{ state: 'paid' }, { state: 'paid' }]);
    expect(await handedOver(sale.orderId)).toBe(true);
    expect(await sale.order()).toMatchObject({ status: 'paid', paymentIntentId: idIn(secret) });
  });

  it.each(['the sweep', 'its buyer'] as const)('ended unpaid by %s can no longer be paid', async (by) => {
    const sale = await chosen();
    const secret = await sale.secret();
    if (by === 'the sweep') await expireOrders(new Date(Date.now() + 33 * MINUTE));
    else await sale.buyer.call('POST', `${sale.base}/release`);
    expect(await statusOf(secret)).toBe('canceled');
    expect([await sale.open(), await sale.ask(), await sale.page()]).toEqual([
      'hold_expired',
      'conflict',
      'hold_expired',
    ]);
    expect(await handedOver(sale.orderId)).toBe(false);
  });

  it('is paid on the page where that was chosen, and paid twice once goes back', async () => {
    const sale = await chosen();
    const first = await sale.secret();
    expect(await sale.page()).toMatch(/^http/);
    expect(await statusOf(first)).toBe('canceled');
    expect(await paidOnBoth(sale)).toEqual([amount]);
    expect(await handedOver(sale.orderId)).toBe(true);
  });

  it('is paid and given up by nobody but its buyer', async () => {
    const sale = await chosen();
    const [other, member] = [await world.client(), await deposits.client()];
    expect([await sale.open(false, other), await sale.page(other)]).toEqual(['not_found', 'not_found']);
    expect((await other.call('POST', `${sale.base}/release`)).code).toBe('not_found');
    const elsewhere = sale.base.replace(world.tenantId, deposits.tenantId);
    for (const way of ['payment', 'checkout', 'release']) {
      const body = way === 'payment' ? { keep: false } : undefined;
      expect((await member.call('POST', `${elsewhere}/${way}`, body)).code).toBe('not_found');
    }
    expect((await form.api.anyone('POST', `${sale.base}/payment`, { keep: false })).status).toBe(401);
    expect(await sale.order()).toMatchObject({ status: 'awaitingPayment', openIntentId: null });
  });
});
