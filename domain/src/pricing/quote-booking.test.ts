import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Currency, currencyExponents } from '../kernel/index.ts';
import { bookingMinutes } from './booking-minutes.ts';
import { quoteSchema } from './quote.ts';
import { type BookingQuoteRequest, quoteBooking } from './quote-booking.ts';
import { sampleDiscount } from './visit/visit-pricing.fixture.ts';

const euros = (amount: number) => ({ amount, currency: 'EUR' as Currency });
const addOn = (id: string, amount: number, durationMinutes = 0) => ({
  id,
  title: `Extra ${id}`,
  price: euros(amount),
  durationMinutes,
});
const offering: BookingQuoteRequest['offering'] = {
  kind: 'session',
  title: 'A session',
  price: euros(9000),
  durationMinutes: 90,
  addOns: [addOn('a', 1500, 30), addOn('b', 0, 15), addOn('c', 99)],
};
const request = (changes: Partial<BookingQuoteRequest['offering']> = {}, addOnIds: string[] = []) => ({
  offeringId: 'session',
  offering: { ...offering, ...changes },
  addOnIds,
  providerPrice: euros(8000),
});

/** What an area puts on a price, reckoned in halves of cents to round them up. */
function putOn(
  surcharge: { kind: 'percent'; percent: number } | { kind: 'flat'; amount: number } | null,
  net: number,
): number {
  if (surcharge === null) return 0;
  if (surcharge.kind === 'flat') return surcharge.amount;
  const size = Math.floor((Math.abs(net * surcharge.percent) * 2 + 100) / 200);
  return surcharge.percent < 0 ? 0 - size : size;
}

describe('quoteBooking', () => {
  it.each([
    ['a fixed amount', { kind: 'flat' as const, amount: 600 }, 11_199, undefined],
    ['percent of all of it', { kind: 'percent' as const, percent: 12 }, 11_871, 12],
    ['less than everywhere', { kind: 'percent' as const, percent: -10 }, 9539, -10],
  ])('puts what the client’s area costs on a line of its own: %s', (_what, surcharge, total, percent) => {
    const area = { id: 'lake', title: 'Lakeway', surcharge };
    const quoted = quoteBooking({ ...request({}, ['c', 'a']), area });
    expect(quoted).toMatchObject({ ok: true, value: { quote: { total } } });
    if (!quoted.ok) return;
    expect(quoted.value.quote.lines.at(-1)).toEqual({
      ...{ kind: 'area', label: 'Lakeway', quantity: 1, amount: total - 10_599 },
      ...(percent === undefined ? {} : { reason: { of: 'percent', percent } }),
    });
  });

  it('takes a code off after the area has its say', () => {
    const area = { id: 'far', title: 'Far', surcharge: { kind: 'flat' as const, amount: 1_000 } };
    const discounts = [sampleDiscount({ of: 'percent', percent: 10 }, { minimum: 10_000 })];
    expect(quoteBooking({ ...request(), area, discounts })).toMatchObject({
      ok: true,
      value: { quote: { total: 9_000 } },
    });
    expect(quoteBooking({ ...request(), discounts })).toMatchObject({
      ok: false,
      code: 'promo_code_invalid',
    });
  });

  it('takes the offering’s own price, and a line for each add-on in the offering’s order', () => {
    expect(quoteBooking(request({}, ['c', 'a']))).toEqual({
      ok: true,
      value: {
        quote: {
          currency: 'EUR',
          lines: [
            { kind: 'base', label: 'A session', quantity: 1, amount: 9000 },
            { kind: 'addOn', label: 'Extra a', quantity: 1, amount: 1500 },
            { kind: 'addOn', label: 'Extra c', quantity: 1, amount: 99 },
          ],
          total: 10_599,
        },
        used: [],
      },
    });
  });

  it.each([
    [8000, 60, 8000],
    [8000, 90, 12_000],
    [8000, 45, 6000],
    [1, 30, 1],
    [1, 25, 0],
    [9999, 50, 8333],
    [9995, 50, 8329],
    [0, 60, 0],
  ])('where it has none, %i an hour for %i minutes make %i, half up', (hourly, durationMinutes, total) => {
    const quoted = quoteBooking({
      ...request({ price: null, durationMinutes }),
      providerPrice: euros(hourly),
    });
    expect(quoted).toMatchObject({ ok: true, value: { quote: { total } } });
  });

  it('charges nothing for what is free, whatever the provider costs', () => {
    expect(quoteBooking(request({ price: euros(0) }))).toMatchObject({
      ok: true,
      value: { quote: { total: 0 } },
    });
  });

  it.each([
    ['an unknown add-on', request({}, ['x']), 'invalid_request'],
    ['an add-on twice', request({}, ['a', 'a']), 'invalid_request'],
    ['what needs no slot', request({ kind: 'product' }), 'invalid_request'],
    ['a session without a length', request({ durationMinutes: null }), 'invalid_request'],
    ['NaN', request({ price: euros(Number.NaN) }), 'invalid_request'],
    ['a negative price', request({ price: euros(-1) }), 'invalid_request'],
    ['half a cent', request({ price: euros(0.5) }), 'invalid_request'],
    ['a negative add-on', request({ addOns: [addOn('n', -5)] }, ['n']), 'invalid_request'],
    [
      'a provider’s NaN',
      { ...request({ price: null }), providerPrice: euros(Number.NaN) },
      'invalid_request',
    ],
    ['infinity', request({ price: euros(Number.POSITIVE_INFINITY) }), 'invalid_request'],
    ['too much', request({ price: euros(100_000_000) }), 'amount_overflow'],
    ['too much together', request({ price: euros(99_999_999) }, ['a']), 'amount_overflow'],
    [
      'too much an hour times hours',
      { ...request({ price: null, durationMinutes: 720 }), providerPrice: euros(99_999_999) },
      'amount_overflow',
    ],
    [
      'an add-on in another currency',
      request({ addOns: [{ ...addOn('u', 5), price: { amount: 5, currency: 'USD' } }] }, ['u']),
      'currency_mismatch',
    ],
    [
      'a provider’s price in another currency than an add-on',
      { ...request({ price: null }, ['a']), providerPrice: { amount: 8000, currency: 'USD' as const } },
      'currency_mismatch',
    ],
  ])('refuses %s', (_what, refused, code) => {
    expect(quoteBooking(refused)).toMatchObject({ ok: false, code });
  });

  it('does not look at a provider’s price it does not need', () => {
    const elsewhere = { amount: Number.NaN, currency: 'USD' as const };
    expect(quoteBooking({ ...request(), providerPrice: elsewhere })).toMatchObject({ ok: true });
  });

  it('gives a valid quote whose lines sum to its total, or a refusal, for any catalog and choice', () => {
    const currency = fc.constantFrom(...(Object.keys(currencyExponents) as Currency[]));
    const amount = fc.oneof(fc.nat(50_000), fc.constantFrom(0, 99_999_999, -1, 0.1, Number.NaN));
    fc.assert(
      fc.property(
        currency,
        amount,
        amount,
        fc.integer({ min: 1, max: 144 }),
        fc.array(fc.tuple(amount, fc.boolean()), { maxLength: 20 }),
        fc.option(
          fc.oneof(
            fc.integer({ min: -90, max: 200 }).map((percent) => ({ kind: 'percent' as const, percent })),
            fc.integer({ min: 1, max: 99_999_999 }).map((flat) => ({ kind: 'flat' as const, amount: flat })),
          ),
        ),
        (code, own, provider, grains, extras, surcharge) => {
          const addOns = extras.map(([price], index) => ({
            ...addOn(`${index}`, 0),
            price: { amount: price, currency: code },
          }));
          const quoted = quoteBooking({
            offeringId: 'session',
            offering: {
              ...offering,
              price: { amount: own, currency: code },
              durationMinutes: grains * 5,
              addOns,
            },
            addOnIds: extras.flatMap(([, chosen], index) => (chosen ? [`${index}`] : [])),
            providerPrice: { amount: provider, currency: code },
            area: { id: 'area', title: 'Downtown', surcharge },
          });
          if (!quoted.ok) return;
          expect(quoteSchema.parse(quoted.value.quote)).toEqual(quoted.value.quote);
          expect(quoted.value.quote.lines.reduce((sum, line) => sum + line.amount, 0)).toBe(
            quoted.value.quote.total,
          );
          const [areaLine] = quoted.value.quote.lines.filter(({ kind }) => kind === 'area');
          const others = quoted.value.quote.lines.filter(({ kind }) => kind !== 'area');
          expect(others).toHaveLength(1 + extras.filter(([, chosen]) => chosen).length);
          const net = others.reduce((sum, line) => sum + line.amount, 0);
          expect(areaLine?.amount ?? 0).toBe(putOn(surcharge, net));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('bookingMinutes', () => {
  it('adds up the offering and its add-ons', () => {
    expect(bookingMinutes(request())).toEqual({ ok: true, value: 90 });
    expect(bookingMinutes(request({}, ['b', 'a', 'c']))).toEqual({ ok: true, value: 135 });
  });
  it('refuses what needs no slot and what is not there', () => {
    expect(bookingMinutes(request({ durationMinutes: null }))).toMatchObject({ code: 'invalid_request' });
    expect(bookingMinutes(request({}, ['x']))).toMatchObject({ code: 'invalid_request' });
  });
});
