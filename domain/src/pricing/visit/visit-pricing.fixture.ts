import fc from 'fast-check';
import type { Discount, DiscountEffect } from '../engine/discount.ts';
import type { VisitPricing } from '../visit-pricing.ts';
import type { VisitQuoteInput } from './visit-quote-input.ts';

/** A home cleaning: 60 euros with one bedroom, 10 for each further one, square metres in bands. */
export const samplePricing = (changes: Partial<VisitPricing> = {}): VisitPricing => ({
  mode: 'flat',
  base: 6000,
  baseMinutes: 90,
  minMinutes: 120,
  roundMinutes: 30,
  parameters: [
    {
      id: 'bedrooms',
      title: 'Bedrooms',
      unit: '',
      min: 1,
      max: 6,
      step: 1,
      initial: 1,
      included: 1,
      amountEach: 1000,
      minutesEach: 30,
      bands: [],
    },
    {
      id: 'area',
      title: 'Area',
      unit: 'm²',
      min: 20,
      max: 200,
      step: 10,
      initial: 60,
      included: 0,
      amountEach: 0,
      minutesEach: 0,
      bands: [
        { upTo: 60, amount: 0, minutes: 0 },
        { upTo: 100, amount: 1500, minutes: 30 },
        { upTo: 200, amount: 4000, minutes: 75 },
      ],
    },
  ],
  extras: [
    { id: 'oven', title: 'Oven', amount: 1500, minutes: 30, maxQuantity: 1 },
    { id: 'windows', title: 'Windows', amount: 450, minutes: 10, maxQuantity: 20 },
  ],
  frequencies: [
    { frequency: 'weekly', kind: 'percent', value: 15, appliesTo: 'service', exceptFirst: false },
    {
      frequency: 'everyTwoWeeks',
      kind: 'percent',
      value: 10,
      appliesTo: 'serviceAndExtras',
      exceptFirst: true,
    },
    { frequency: 'monthly', kind: 'flat', value: 300, appliesTo: 'service', exceptFirst: false },
  ],
  travelFee: null,
  minimumPrice: 0,
  dynamic: [],
  dynamicBounds: { minPercent: -20, maxPercent: 30 },
  taxes: [],
  tips: true,
  repriceAfterSkip: true,
  ...changes,
});

/** A code for everything, of that effect. */
export const sampleDiscount = (effect: DiscountEffect, changes: Partial<Discount> = {}): Discount => ({
  id: 'WELCOME',
  label: 'WELCOME',
  effect,
  scope: { offeringIds: [], kinds: [], categoryIds: [] },
  minimum: 0,
  combines: true,
  automatic: false,
  ...changes,
});

type Changes = Partial<Omit<VisitQuoteInput, 'pricing' | 'choices'>> & {
  pricing?: Partial<VisitPricing>;
  choices?: Partial<VisitQuoteInput['choices']>;
};

/** One bedroom of 60 m², once, on Wednesday 25 November 2026 in four days. */
export const sampleInput = ({ pricing, choices, ...changes }: Changes = {}): VisitQuoteInput => ({
  offeringId: 'cleaning',
  title: 'Home cleaning',
  currency: 'EUR',
  moment: { date: '2026-11-25', weekday: 3, leadMinutes: 5760 },
  area: null,
  point: null,
  loadPercent: null,
  first: true,
  afterSkip: false,
  taxExempt: false,
  discounts: [],
  giftCard: null,
  ...changes,
  pricing: samplePricing(pricing),
  choices: { quantities: {}, extras: {}, frequency: 'once', tip: 0, ...choices },
});

const amount = fc.nat(50_000);
const percent = (min: number, max: number) =>
  fc.integer({ min: min * 1_000, max: max * 1_000 }).map((thousandths) => thousandths / 1_000);

const pricing: fc.Arbitrary<VisitPricing> = fc.record({
  mode: fc.constantFrom('flat', 'hourly'),
  base: amount,
  baseMinutes: fc.integer({ min: 5, max: 180 }),
  minMinutes: fc.nat(120),
  roundMinutes: fc.constantFrom(5, 15, 30),
  parameters: fc.constant(samplePricing().parameters),
  extras: fc.constant(samplePricing().extras),
  frequencies: fc
    .tuple(percent(0, 100), amount, fc.boolean(), fc.boolean())
    .map(([off, flat, all, first]) => {
      const appliesTo = all ? ('serviceAndExtras' as const) : ('service' as const);
      const rest = { appliesTo, exceptFirst: first };
      return [
        { frequency: 'weekly' as const, kind: 'percent' as const, value: off, ...rest },
        { frequency: 'monthly' as const, kind: 'flat' as const, value: flat, ...rest },
      ];
    }),
  travelFee: fc.option(
    fc.record({
      base: amount,
      perKm: fc.nat(500),
      freeKm: fc.nat(10),
      origin: fc.constant({ lat: 40.42, lng: -3.7 }),
    }),
  ),
  minimumPrice: amount,
  dynamic: fc.tuple(percent(-90, 200), percent(-90, 200), percent(-90, 200)).map(([day, lead, load]) => [
    { on: 'weekday' as const, weekdays: [3, 6], percent: day },
    { on: 'leadTime' as const, underHours: 100, percent: lead },
    { on: 'load' as const, fromPercent: 50, percent: load },
  ]),
  dynamicBounds: fc.record({ minPercent: percent(-90, 0), maxPercent: percent(0, 200) }),
  taxes: fc
    .tuple(percent(0, 50), percent(0, 50))
    .map((rates) =>
      rates.map((rate, i) => ({ label: `Tax ${i}`, percent: rate, areaIds: [], from: null, until: null })),
    ),
  tips: fc.constant(true),
  repriceAfterSkip: fc.boolean(),
});

/** Any input that is offered: a thousand ways to price a visit. */
export const anyInput: fc.Arbitrary<VisitQuoteInput> = fc.record({
  offeringId: fc.constant('cleaning'),
  title: fc.constant('Home cleaning'),
  currency: fc.constantFrom('EUR' as const, 'JPY' as const, 'KWD' as const),
  pricing,
  choices: fc.record({
    quantities: fc.record({
      bedrooms: fc.integer({ min: 1, max: 6 }),
      area: fc.integer({ min: 2, max: 20 }).map((tens) => tens * 10),
    }),
    extras: fc.record({ oven: fc.nat(1), windows: fc.nat(12) }),
    frequency: fc.constantFrom('once' as const, 'weekly' as const, 'monthly' as const),
    tip: fc.nat(5_000),
  }),
  moment: fc.record({
    date: fc.constantFrom('2026-11-25', '2027-01-01'),
    weekday: fc.option(fc.integer({ min: 1, max: 7 })),
    leadMinutes: fc.option(fc.nat(20_000)),
  }),
  area: fc.option(
    fc.record({
      id: fc.constant('centre'),
      title: fc.constant('Centre'),
      surcharge: fc.option(
        fc.oneof(
          fc.record({ kind: fc.constant('percent' as const), percent: percent(-50, 100) }),
          fc.record({ kind: fc.constant('flat' as const), amount: fc.integer({ min: -5_000, max: 5_000 }) }),
        ),
      ),
    }),
  ),
  point: fc.option(
    fc.record({
      lat: fc.integer({ min: 400, max: 410 }).map((tenths) => tenths / 10),
      lng: fc.constant(-3.7),
    }),
  ),
  loadPercent: fc.option(fc.nat(100)),
  first: fc.boolean(),
  afterSkip: fc.boolean(),
  taxExempt: fc.boolean(),
  discounts: fc
    .option(
      fc.oneof(
        percent(0, 100).map((value) => sampleDiscount({ of: 'percent', percent: value })),
        amount.map((value) => sampleDiscount({ of: 'flat', amount: value })),
      ),
    )
    .map((discount) => (discount ? [discount] : [])),
  giftCard: fc.constant(null),
});
