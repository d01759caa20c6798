import { savedCardsSchema } from '@evergrow/domain/commerce/payments';
import { paths } from '@evergrow/domain/kernel';
import { makeSeries } from '@evergrow/seed/factories/series';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stripe as stripeSdk } from '../../functions/src/adapters/stripe.ts';
import { customerOf, forgetCustomer } from '../../functions/src/commerce/stripe/customer.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import type { Person } from '../support/api-world.ts';
import { type CardFormWorld, cardFormWorld, numbers } from '../support/card-form.ts';
import { shopWorld } from '../support/shop-world.ts';

let form: CardFormWorld;
let api: CardFormWorld['api'];
let world: CardFormWorld['world'];
let admitted: CardFormWorld['admitted'];
let ordered: CardFormWorld['ordered'];
let typed: CardFormWorld['typed'];
let checked: CardFormWorld['checked'];
let cardsOf: CardFormWorld['cardsOf'];
let keeps: CardFormWorld['keeps'];
let ana: Person;
let ben: Person;
beforeAll(async () => {
  form = await cardFormWorld();
  ({ api, world, admitted, ordered, typed, checked, cardsOf, keeps } = form);
  ana = await form.admitted();
  ben = await form.admitted();
});
afterAll(() => form.stop());

describe('a card that is kept', () => {
  it('pays at once, and pressed twice only once', async () => {
    const sale = await ordered();
    const cardId = await keeps(sale.buyer);
    const [first, second] = await Promise.all([sale.payBy(cardId), sale.payBy(cardId)]);
    expect([first, second]).toMatchObject([{ state: 'paid' }, { state: 'paid' }]);
    const { paymentIntentId } = await sale.order();
    const charges = await stripeSdk().charges.list({ payment_intent: paymentIntentId ?? '' });
    expect(charges.data).toHaveLength(1);
  });

  it('whose bank asks each time is handed to the form; then it is paid, or another card is taken', async () => {
    const sale = await ordered();
    const cardId = await keeps(sale.buyer, numbers.checkedEach);
    const asked = await sale.payBy(cardId);
    expect(asked).toMatchObject({ state: 'action', clientSecret: expect.any(String) });
    const secret = typeof asked === 'object' ? (asked?.clientSecret ?? '') : '';
    await checked(secret, 'fail');
    expect((await sale.ask()).state).toBe('declined');
    expect(await sale.payBy(cardId)).toMatchObject({ state: 'action' });
    await checked(secret, 'complete');
    expect((await sale.ask()).state).toBe('paid');
  });

  it('that is declined leaves the order to be paid by a new one', async () => {
    const sale = await ordered();
    const cardId = await keeps(sale.buyer, '4000000000000341');
    expect(await sale.payBy(cardId)).toMatchObject({ state: 'declined', reason: 'generic_decline' });
    await typed(await sale.secret(), numbers.good);
    expect((await sale.ask()).state).toBe('paid');
  });

  it('is its owner’s alone, with the business it was kept with', async () => {
    const cardId = await keeps(ana);
    const sale = await ordered(ben);
    expect(await sale.payBy(cardId)).toBe('not_found');
    const elsewhere = await shopWorld();
    await admitted(elsewhere, ana);
    const there = `/t/${elsewhere.tenantId}/payment-methods`;
    expect((await ana.call('GET', there)).as(savedCardsSchema).items).toEqual([]);
    expect((await ana.call('DELETE', `${there}/${cardId}`)).code).toBe('not_found');
    const here = `/t/${world.tenantId}/payment-methods`;
    const stranger = await api.person();
    expect((await stranger.call('GET', here)).code).toBe('not_found');
    expect((await api.anyone('GET', here)).status).toBe(401);
    expect(await cardsOf(ben)).toEqual([]);
    expect((await ben.call('POST', `${here}/${cardId}/default`)).code).toBe('not_found');
    expect((await ben.call('DELETE', `${here}/${cardId}`)).code).toBe('not_found');
    expect(await cardsOf(ana)).toHaveLength(1);
  });

  it('is listed once however often it was kept, can be chosen first, and is given back', async () => {
    const person = await admitted();
    const here = `/t/${world.tenantId}/payment-methods`;
    await keeps(person);
    const other = await keeps(person, '5555555555554444');
    const again = await keeps(person);
    expect((await cardsOf(person)).map(({ id, isDefault }) => [id, isDefault])).toEqual([
      [again, false],
      [other, false],
    ]);
    expect((await person.call('POST', `${here}/${other}/default`)).status).toBe(204);
    expect((await cardsOf(person))[0]).toMatchObject({ id: other, brand: 'mastercard', isDefault: true });
    expect((await person.call('DELETE', `${here}/${again}`)).status).toBe(204);
    expect((await cardsOf(person)).map(({ id }) => id)).toEqual([other]);
    expect((await person.call('DELETE', `${here}/${again}`)).code).toBe('not_found');
  });

  it('stays as long as a subscription is charged to it', async () => {
    const person = await admitted();
    const cardId = await keeps(person);
    const { email } = person;
    const customer = await customerOf(world.tenantId, person.uid, { email, locale: 'en' });
    const price = await stripeSdk().prices.create({
      ...{ currency: 'eur', unit_amount: 500, recurring: { interval: 'month' } },
      product_data: { name: 'Club' },
    });
    const { id } = await stripeSdk().subscriptions.create({
      ...{ customer, items: [{ price: price.id }], default_payment_method: cardId },
    });
    expect(await cardsOf(person)).toMatchObject([{ id: cardId, usedBy: 'subscription' }]);
    const path = `/t/${world.tenantId}/payment-methods/${cardId}`;
    expect((await person.call('DELETE', path)).code).toBe('card_in_use');
    await stripeSdk().subscriptions.cancel(id);
    expect((await person.call('DELETE', path)).status).toBe(204);
  });

  it('stays as long as a series is charged to it', async () => {
    const person = await admitted();
    const cardId = await keeps(person);
    const customerId = await customerOf(world.tenantId, person.uid);
    const card = { customerId, paymentMethodId: cardId, consentedAt: new Date() };
    const series = db().doc(`${paths.seriesList(world.tenantId)}/s-${person.uid}`);
    await series.set(makeSeries({ clientUid: person.uid, card }));
    expect(await cardsOf(person)).toMatchObject([{ id: cardId, usedBy: 'series' }]);
    const path = `/t/${world.tenantId}/payment-methods/${cardId}`;
    expect((await person.call('DELETE', path)).code).toBe('card_in_use');
    await series.update({ status: 'ended' });
    expect((await person.call('DELETE', path)).status).toBe(204);
  });

  it('goes with who leaves', async () => {
    const person = await admitted();
    const cardId = await keeps(person);
    await forgetCustomer(world.tenantId, person.uid);
    expect(await cardsOf(person)).toEqual([]);
    expect((await stripeSdk().paymentMethods.retrieve(cardId)).customer).toBeNull();
  });
});
