import type Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorOf, openTarget, patience, type Target, targetName } from './target.ts';

let target: Target;
let stripe: Stripe;
beforeAll(async () => {
  target = await openTarget();
  stripe = target.stripe;
});
afterAll(() => target.stop());

const unique = () => `contract-${Date.now()}-${Math.random().toString(36).slice(2)}`;

describe(`what is refused, asked of ${targetName}`, { timeout: patience }, () => {
  test('an unknown parameter, at any depth', async () => {
    const error = await errorOf(stripe.customers.create({ colour: 'green' } as Stripe.CustomerCreateParams));
    expect(error).toMatchObject({
      type: 'StripeInvalidRequestError',
      statusCode: 400,
      code: 'parameter_unknown',
      param: 'colour',
    });
    const params = { currency: 'eur', unit_amount: 100, product_data: { name: 'x', colour: 'green' } };
    const deeper = await errorOf(stripe.prices.create(params as Stripe.PriceCreateParams));
    expect(deeper).toMatchObject({ code: 'parameter_unknown', param: 'product_data[colour]' });
  });

  test('a missing one, and one of the wrong kind', async () => {
    expect(await errorOf(stripe.products.create({} as Stripe.ProductCreateParams))).toMatchObject({
      code: 'parameter_missing',
      param: 'name',
    });
    const half = { currency: 'eur', unit_amount: 1.5, product_data: { name: 'x' } };
    expect(await errorOf(stripe.prices.create(half))).toMatchObject({
      code: 'parameter_invalid_integer',
      param: 'unit_amount',
    });
    expect((await errorOf(stripe.customers.create({ email: 'ana' }))).code).toBe('email_invalid');
  });

  test('what is not there: 404 in the address, 400 in a parameter', async () => {
    expect(await errorOf(stripe.customers.retrieve('cus_nobody'))).toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
    });
    const error = await errorOf(
      stripe.paymentIntents.create({ amount: 1000, currency: 'eur', customer: 'cus_nobody' }),
    );
    expect(error).toMatchObject({ statusCode: 400, code: 'resource_missing', param: 'customer' });
  });

  test('an amount that is too small', async () => {
    expect((await errorOf(stripe.paymentIntents.create({ amount: 10, currency: 'eur' }))).code).toBe(
      'amount_too_small',
    );
  });
});

describe(`idempotency keys, asked of ${targetName}`, { timeout: patience }, () => {
  test('the same request gives the same answer, another one is refused', async () => {
    const idempotencyKey = unique();
    const first = await stripe.customers.create({ email: 'a@example.com' }, { idempotencyKey });
    const again = await stripe.customers.create({ email: 'a@example.com' }, { idempotencyKey });
    expect(again.id).toBe(first.id);
    expect(again.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect(again.lastResponse.requestId).not.toBe(first.lastResponse.requestId);
    const error = await errorOf(stripe.customers.create({ email: 'b@example.com' }, { idempotencyKey }));
    expect(error).toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 });
  });

  test('a decline is remembered, a request that was not valid is not', async () => {
    const key = unique();
    const declined = () =>
      errorOf(
        stripe.paymentIntents.create(
          {
            amount: 1000,
            currency: 'eur',
            confirm: true,
            payment_method: 'pm_card_visa_chargeDeclined',
            automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
          },
          { idempotencyKey: key },
        ),
      );
    expect((await declined()).payment_intent?.id).toBe((await declined()).payment_intent?.id);
    const other = unique();
    await errorOf(stripe.customers.create({ email: 'ana' }, { idempotencyKey: other }));
    expect(
      (await stripe.customers.create({ email: 'ana@example.com' }, { idempotencyKey: other })).email,
    ).toBe('ana@example.com');
  });
});

describe(`the catalogue, asked of ${targetName}`, { timeout: patience }, () => {
  test('products and prices, with keys to look them up', async () => {
    const product = await stripe.products.create({ name: 'Course', metadata: { offering: 'o1' } });
    const key = unique();
    const price = await stripe.prices.create({
      product: product.id,
      currency: 'eur',
      unit_amount: 1900,
      lookup_key: key,
    });
    expect(price).toMatchObject({ type: 'one_time', active: true, recurring: null, unit_amount: 1900 });
    expect(String(price.unit_amount_decimal)).toBe('1900');
    expect(
      (
        await errorOf(
          stripe.prices.create({ product: product.id, currency: 'eur', unit_amount: 1, lookup_key: key }),
        )
      ).param,
    ).toBe('lookup_key');
    const moved = await stripe.prices.create({
      product: product.id,
      currency: 'eur',
      unit_amount: 2100,
      lookup_key: key,
      transfer_lookup_key: true,
    });
    const { data } = await stripe.prices.list({ lookup_keys: [key], expand: ['data.product'] });
    expect(data.map(({ id }) => id)).toEqual([moved.id]);
    expect(data[0]?.product).toMatchObject({ id: product.id, name: 'Course' });
    await stripe.prices.update(moved.id, { active: false });
    expect(
      (await stripe.prices.list({ product: product.id, active: true })).data.map(({ id }) => id),
    ).toEqual([price.id]);
  });

  test('tiers are told when they are asked for', async () => {
    const price = await stripe.prices.create({
      currency: 'eur',
      product_data: { name: 'Seats' },
      recurring: { interval: 'month' },
      billing_scheme: 'tiered',
      tiers_mode: 'graduated',
      tiers: [
        { up_to: 10, unit_amount: 500 },
        { up_to: 'inf', unit_amount: 400, flat_amount: 100 },
      ],
    });
    expect(price).toMatchObject({ billing_scheme: 'tiered', unit_amount: null, tiers_mode: 'graduated' });
    const { tiers } = await stripe.prices.retrieve(price.id, { expand: ['tiers'] });
    expect(tiers).toMatchObject([
      { up_to: 10, unit_amount: 500 },
      { up_to: null, unit_amount: 400, flat_amount: 100 },
    ]);
  });
});
