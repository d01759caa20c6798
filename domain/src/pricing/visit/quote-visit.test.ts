import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote, QuoteLine } from '../quote.ts';
import { quoteSchema } from '../quote.ts';
import { visitPricingSchema } from '../visit-pricing.ts';
import { quoteVisit } from './quote-visit.ts';
import { anyInput, sampleDiscount, sampleInput, samplePricing } from './visit-pricing.fixture.ts';
import type { VisitQuoteInput } from './visit-quote-input.ts';

function priced(input: VisitQuoteInput): { quote: Quote; minutes: number } {
  const quoted = quoteVisit(input);
  if (!quoted.ok) throw new Error(`${quoted.code}: ${quoted.detail}`);
  return quoted.value;
}
const lines = (input: VisitQuoteInput) =>
  priced(input).quote.lines.map(({ kind, amount }) => [kind, amount] as [QuoteLine['kind'], number]);
const centre = (surcharge: { kind: 'percent'; percent: number } | { kind: 'flat'; amount: number }) => ({
  id: 'centre',
  title: 'Centre',
  surcharge,
});
const tax = (percent: number, changes = {}) => ({
  label: 'VAT',
  percent,
  areaIds: [] as string[],
  from: null as string | null,
  until: null as string | null,
  ...changes,
});
const weekday = (percent: number, weekdays = [3]) => ({ on: 'weekday' as const, weekdays, percent });
const lead = (percent: number, underHours: number) => ({ on: 'leadTime' as const, underHours, percent });
const load = (percent: number, fromPercent: number) => ({ on: 'load' as const, fromPercent, percent });

describe('the service and its time', () => {
  it('is the base, and the minimum time', () => {
    expect(priced(sampleInput())).toEqual({
      minutes: 120,
      used: [],
      quote: {
        currency: 'EUR',
        total: 6000,
        lines: [{ kind: 'base', label: 'Home cleaning', quantity: 1, amount: 6000 }],
      },
    });
  });

  it('charges units beyond those included, and by band', () => {
    const { quote, minutes } = priced(sampleInput({ choices: { quantities: { bedrooms: 3, area: 100 } } }));
    expect(minutes).toBe(180);
    expect(quote.lines.slice(1)).toEqual([
      {
        kind: 'quantity',
        label: 'Bedrooms',
        quantity: 1,
        amount: 2000,
        reason: { of: 'units', units: 3, included: 1, unit: '' },
      },
      {
        kind: 'quantity',
        label: 'Area',
        quantity: 1,
        amount: 1500,
        reason: { of: 'units', units: 100, included: 0, unit: 'm²' },
      },
    ]);
  });

  it('charges an hour’s price for the rounded time, and extras by their own price', () => {
    const hourly = { mode: 'hourly' as const, base: 2350 };
    const input = sampleInput({ pricing: hourly, choices: { extras: { windows: 2 } } });
    expect(lines(input)).toEqual([
      ['base', 4700],
      ['addOn', 900],
    ]);
    expect(priced(input).minutes).toBe(150);
    expect(priced(input).quote.lines[0]?.reason).toEqual({ of: 'time', minutes: 120 });
  });

  it('rounds a third of an hour half up, once', () => {
    const pricing = { mode: 'hourly' as const, base: 1001, baseMinutes: 90, minMinutes: 0, roundMinutes: 30 };
    expect(lines(sampleInput({ pricing }))).toEqual([['base', 1502]]);
  });
});

describe('coming regularly', () => {
  const extras = { oven: 1 };
  it.each([
    ['weekly, on the service', 'weekly', true, false, -900],
    ['every two weeks, not the first time', 'everyTwoWeeks', true, false, 0],
    ['every two weeks, on extras as well', 'everyTwoWeeks', false, false, -750],
    ['monthly, so much', 'monthly', true, false, -300],
    ['weekly after a skip: as every two weeks', 'weekly', false, true, -750],
    ['every two weeks after a skip: as monthly', 'everyTwoWeeks', false, true, -300],
    ['monthly after a skip: as once', 'monthly', false, true, 0],
  ] as const)('%s', (_what, frequency, first, afterSkip, off) => {
    const quote = priced(sampleInput({ choices: { frequency, extras }, first, afterSkip })).quote;
    expect(quote.total).toBe(7500 + off);
  });

  it('keeps its price after a skip where the tenant wants that', () => {
    const input = sampleInput({ pricing: { repriceAfterSkip: false }, choices: { frequency: 'weekly' } });
    expect(priced({ ...input, first: false, afterSkip: true }).quote.total).toBe(5100);
  });
});

describe('place and moment', () => {
  it('puts on what the area asks, in percent or flat, and takes off no more than there is', () => {
    expect(lines(sampleInput({ area: centre({ kind: 'percent', percent: 12.5 }) }))[1]).toEqual([
      'area',
      750,
    ]);
    expect(lines(sampleInput({ area: centre({ kind: 'flat', amount: -500 }) }))[1]).toEqual(['area', -500]);
    expect(priced(sampleInput({ area: centre({ kind: 'flat', amount: -9000 }) })).quote.total).toBe(0);
  });

  it('charges the way: the base and each kilometre beyond the free ones', () => {
    const travelFee = { base: 300, perKm: 50, freeKm: 5, origin: { lat: 40, lng: -3.7 } };
    // A tenth of a degree of latitude is 11.1 km.
    const input = sampleInput({ pricing: { travelFee }, point: { lat: 40.1, lng: -3.7 } });
    expect(priced(input).quote.lines[1]).toEqual({
      kind: 'travel',
      label: '',
      quantity: 1,
      amount: 300 + 305,
      reason: { of: 'distance', km: 11.1 },
    });
    expect(lines(sampleInput({ pricing: { travelFee } }))).toHaveLength(1);
  });

  it('takes the narrowest rule of each kind, each its own line', () => {
    const dynamic = [
      weekday(5, [1, 2, 3]),
      weekday(10),
      lead(8, 200),
      lead(4, 100),
      load(3, 50),
      load(6, 80),
    ];
    expect(lines(sampleInput({ pricing: { dynamic }, loadPercent: 85 })).slice(1)).toEqual([
      ['dynamic', 600],
      ['dynamic', 240],
      ['dynamic', 360],
    ]);
  });

  it('stays within the bounds, with a line that says so', () => {
    const dynamic = [weekday(25), lead(20, 200)];
    const { quote } = priced(sampleInput({ pricing: { dynamic } }));
    expect(quote.total).toBe(7800);
    expect(quote.lines.at(-1)).toMatchObject({ amount: -900, reason: { of: 'bounds', percent: -15 } });
  });

  it('knows no weekday and no lead before a time is chosen', () => {
    const moment = { date: '2026-11-25', weekday: null, leadMinutes: null };
    expect(lines(sampleInput({ pricing: { dynamic: [weekday(10), lead(5, 2000)] }, moment }))).toHaveLength(
      1,
    );
  });
});

describe('minimum, promo code, tax, tip and gift card', () => {
  it('come in this order', () => {
    const travelFee = { base: 400, perKm: 0, freeKm: 0, origin: null };
    const input = sampleInput({
      pricing: { minimumPrice: 8000, travelFee, taxes: [tax(21)] },
      choices: { tip: 500 },
      point: { lat: 40, lng: -3 },
      discounts: [sampleDiscount({ of: 'percent', percent: 10 })],
      giftCard: { label: '•••• 1234', balance: { amount: 2000, currency: 'EUR' } },
    });
    expect(lines(input)).toEqual([
      ['base', 6000],
      ['minimum', 2000],
      ['promo', -800],
      ['travel', 400],
      ['tax', 1596],
      ['tip', 500],
    ]);
    expect(priced(input).quote).toMatchObject({
      total: 9696,
      tenders: [{ kind: 'giftCard', label: '•••• 1234', amount: 2000 }],
    });
  });

  it('a gift card pays no more than the total, and the tip too', () => {
    const giftCard = { label: '•••• 1234', balance: { amount: 50_000, currency: 'EUR' as const } };
    expect(priced(sampleInput({ giftCard, choices: { tip: 100 } })).quote.tenders?.[0]?.amount).toBe(6100);
  });

  it('taxes by day, place and client', () => {
    const taxes = [
      tax(10, { until: '2026-11-24' }),
      tax(20, { from: '2026-11-25', until: '2026-11-25' }),
      tax(5, { areaIds: ['centre'] }),
    ];
    expect(priced(sampleInput({ pricing: { taxes } })).quote.total).toBe(7200);
    const area = { id: 'centre', title: 'Centre', surcharge: null };
    expect(priced(sampleInput({ pricing: { taxes }, area })).quote.total).toBe(7500);
    expect(priced(sampleInput({ pricing: { taxes }, area, taxExempt: true })).quote.total).toBe(6000);
  });

  it.each([
    [8.875, 6000, 533],
    [8.875, 6001, 533],
    [0.001, 50_000, 1],
    [0.001, 49_999, 0],
    [21, 5, 1],
    [10, 5, 1],
    [10, 4, 0],
  ])('%d %% of %i are %i, half up', (percent, base, amount) => {
    const taxed = lines(sampleInput({ pricing: { base, taxes: [tax(percent)] } }));
    expect(taxed[1]?.[1] ?? 0).toBe(amount);
  });
});

describe('quoteVisit refuses', () => {
  const cases: [string, VisitQuoteInput, string][] = [
    ['an unknown quantity', sampleInput({ choices: { quantities: { cellars: 1 } } }), 'invalid_request'],
    ['what every object has', sampleInput({ choices: { quantities: { toString: 1 } } }), 'invalid_request'],
    ['an unknown extra', sampleInput({ choices: { extras: { moat: 1 } } }), 'invalid_request'],
    ['half a room', sampleInput({ choices: { quantities: { bedrooms: 1.5 } } }), 'invalid_request'],
    ['too few rooms', sampleInput({ choices: { quantities: { bedrooms: 0 } } }), 'invalid_request'],
    ['too many rooms', sampleInput({ choices: { quantities: { bedrooms: 7 } } }), 'invalid_request'],
    ['a value off the step', sampleInput({ choices: { quantities: { area: 65 } } }), 'invalid_request'],
    ['NaN rooms', sampleInput({ choices: { quantities: { bedrooms: Number.NaN } } }), 'invalid_request'],
    ['too many extras', sampleInput({ choices: { extras: { oven: 2 } } }), 'invalid_request'],
    ['less than no extras', sampleInput({ choices: { extras: { oven: -1 } } }), 'invalid_request'],
    ['a frequency not offered', sampleInput({ choices: { frequency: 'everyFourWeeks' } }), 'invalid_request'],
    ['a negative tip', sampleInput({ choices: { tip: -1 } }), 'invalid_request'],
    ['a tip nobody takes', sampleInput({ pricing: { tips: false }, choices: { tip: 1 } }), 'invalid_request'],
    ['a price of NaN', sampleInput({ pricing: { base: Number.NaN } }), 'invalid_request'],
    ['a negative price', sampleInput({ pricing: { base: -1 } }), 'invalid_request'],
    ['half a cent', sampleInput({ pricing: { base: 0.5 } }), 'invalid_request'],
    ['too long a visit', sampleInput({ pricing: { baseMinutes: 721 } }), 'invalid_request'],
    ['an infinite price', sampleInput({ pricing: { base: Number.POSITIVE_INFINITY } }), 'invalid_request'],
    ['too much', sampleInput({ pricing: { base: 99_999_999, taxes: [tax(1)] } }), 'amount_overflow'],
    [
      'a code below its minimum',
      sampleInput({ discounts: [sampleDiscount({ of: 'flat', amount: 1 }, { minimum: 6001 })] }),
      'promo_code_invalid',
    ],
    [
      'a gift card in another currency',
      sampleInput({ giftCard: { label: '', balance: { amount: 5, currency: 'USD' } } }),
      'currency_mismatch',
    ],
  ];
  it.each(cases)('%s', (_what, input, code) => {
    expect(quoteVisit(input)).toMatchObject({ ok: false, code });
  });
});

describe('whatever the prices', () => {
  it('the lines sum to the total, which is not negative, and the quote is valid', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        visitPricingSchema.parse(input.pricing);
        const { quote } = priced(input);
        expect(quoteSchema.parse(quote)).toEqual(quote);
        expect(quote.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(quote.total);
        expect(quote.total).toBeGreaterThanOrEqual(0);
        expect(Object.is(quote.total, -0)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('the dynamic lines together stay within the bounds, to the cent', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { lines: all } = priced(input).quote;
        const sum = (kinds: readonly string[]) =>
          all.reduce((total, line) => total + (kinds.includes(line.kind) ? line.amount : 0), 0);
        const net = sum(['base', 'quantity', 'addOn', 'discount', 'area']);
        const { minPercent, maxPercent } = input.pricing.dynamicBounds;
        expect(sum(['dynamic'])).toBeLessThanOrEqual((net * maxPercent) / 100 + 0.5);
        expect(sum(['dynamic'])).toBeGreaterThanOrEqual((net * minPercent) / 100 - 0.5);
      }),
      { numRuns: 500 },
    );
  });

  it('more of anything costs and takes no less', () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom('bedrooms', 'area', 'windows', 'tip'), (input, what) => {
        const { quantities, extras, tip } = input.choices;
        const { bedrooms = 1, area = 20 } = quantities;
        const more: VisitQuoteInput['choices'] = {
          ...input.choices,
          quantities: {
            bedrooms: Math.min(6, bedrooms + Number(what === 'bedrooms')),
            area: Math.min(200, area + 10 * Number(what === 'area')),
          },
          extras: { ...extras, windows: (extras.windows ?? 0) + Number(what === 'windows') },
          tip: tip + Number(what === 'tip'),
        };
        const before = priced(input);
        const after = priced({ ...input, choices: more });
        expect(after.quote.total).toBeGreaterThanOrEqual(before.quote.total);
        expect(after.minutes).toBeGreaterThanOrEqual(before.minutes);
      }),
      { numRuns: 1_000 },
    );
  });

  it('a promo code and an exemption cost nobody more', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { total } = priced(input).quote;
        expect(priced({ ...input, discounts: [] }).quote.total).toBeGreaterThanOrEqual(total);
        expect(priced({ ...input, taxExempt: true }).quote.total).toBeLessThanOrEqual(total);
      }),
    );
  });

  it('is the same after a journey through JSON, which is how the page gets its prices', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(priced(JSON.parse(JSON.stringify(input)))).toEqual(priced(input));
      }),
    );
  });

  it('takes its tenant’s prices as the schema does', () => {
    expect(visitPricingSchema.parse(samplePricing())).toEqual(samplePricing());
  });
});
