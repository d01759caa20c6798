import { z } from 'zod';
import { amountSchema, idSchema, isoDateSchema, lineSchema, pointSchema } from '../kernel/index.ts';

export const frequencySchema = z.enum(['once', 'weekly', 'everyTwoWeeks', 'everyFourWeeks', 'monthly']);
/** How often a visit recurs. */
export type Frequency = z.infer<typeof frequencySchema>;

const minutes = z.number().int().min(0).max(720);
const percent = z.number().min(0).max(100);
const unique = <T>(items: readonly T[], keyOf: (item: T) => unknown) =>
  new Set(items.map(keyOf)).size === items.length;

export const quantityParameterSchema = z
  .strictObject({
    id: idSchema,
    title: lineSchema(60),
    /** What one of it is called beside the figure, e.g. `m²`; empty for a plain count. */
    unit: z.string().max(12),
    min: z.number().int().min(0).max(10_000),
    max: z.number().int().min(0).max(10_000),
    step: z.number().int().min(1).max(1_000),
    initial: z.number().int().min(0).max(10_000),
    /** Units included in the base: only those beyond it are charged. */
    included: z.number().int().min(0).max(10_000),
    amountEach: amountSchema,
    minutesEach: minutes,
    /** Instead of so much each: the whole amount and time for up to `upTo` units. Ascending; empty: so much each. */
    bands: z.array(z.strictObject({ upTo: z.number().int().min(0), amount: amountSchema, minutes })).max(20),
  })
  .refine(({ min, max }) => min <= max, { path: ['max'], message: 'must not be below the minimum' })
  .refine(({ min, max, step, initial }) => initial >= min && initial <= max && (initial - min) % step === 0, {
    path: ['initial'],
    message: 'must be one of the values that can be chosen',
  })
  .refine(({ bands }) => bands.every(({ upTo }, i) => i === 0 || (bands[i - 1]?.upTo ?? 0) < upTo), {
    path: ['bands'],
    message: 'must ascend',
  })
  .refine(({ bands, max }) => bands.length === 0 || (bands.at(-1)?.upTo ?? 0) >= max, {
    path: ['bands'],
    message: 'must reach the maximum',
  });
/** Something counted or measured that the price and the time follow: bedrooms, bathrooms, square metres. */
export type QuantityParameter = z.infer<typeof quantityParameterSchema>;

export const extraSchema = z.strictObject({
  id: idSchema,
  title: lineSchema(60),
  amount: amountSchema,
  minutes,
  maxQuantity: z.number().int().min(1).max(50),
});
export type Extra = z.infer<typeof extraSchema>;

export const frequencyDiscountSchema = z
  .strictObject({
    frequency: frequencySchema.exclude(['once']),
    kind: z.enum(['percent', 'flat']),
    /** Percent, or minor units. */
    value: z.number().min(0).max(99_999_999),
    /** Whether extras are discounted as well. */
    appliesTo: z.enum(['service', 'serviceAndExtras']),
    /** Whether the first visit of a series pays the full price. */
    exceptFirst: z.boolean(),
  })
  .refine(({ kind, value }) => (kind === 'percent' ? value <= 100 : Number.isInteger(value)), {
    path: ['value'],
    message: 'must be a percentage up to 100, or a whole amount',
  });
/** A frequency that is offered, and what coming so regularly takes off. */
export type FrequencyDiscount = z.infer<typeof frequencyDiscountSchema>;

/** A surcharge or reduction by what moment is booked; always a line of its own. */
export const dynamicRuleSchema = z.discriminatedUnion('on', [
  z.strictObject({
    on: z.literal('weekday'),
    weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    percent: z.number().min(-90).max(200),
  }),
  z.strictObject({
    on: z.literal('leadTime'),
    underHours: z.number().min(0).max(2_160),
    percent: z.number().min(-90).max(200),
  }),
  /** From this share of the day's capacity booked, in percent. */
  z.strictObject({ on: z.literal('load'), fromPercent: percent, percent: z.number().min(-90).max(200) }),
]);
export type DynamicRule = z.infer<typeof dynamicRuleSchema>;

export const taxRuleSchema = z
  .strictObject({
    label: lineSchema(40),
    /** Percent with up to three decimals, e.g. 8.875. */
    percent: z.number().min(0).max(50),
    /** Only in these areas; empty: everywhere. */
    areaIds: z.array(idSchema).max(50),
    /** First and last day on which visits are taxed so, in the tenant's zone. */
    from: isoDateSchema.nullable(),
    until: isoDateSchema.nullable(),
  })
  .refine(({ from, until }) => from === null || until === null || from <= until, {
    path: ['until'],
    message: 'must not be before the first day',
  });
export type TaxRule = z.infer<typeof taxRuleSchema>;

/** How a visit is priced. Amounts are minor units of the tenant's currency, before tax. */
export const visitPricingSchema = z
  .strictObject({
    mode: z.enum(['flat', 'hourly']),
    /** Flat: the price of the visit; hourly: of one hour. */
    base: amountSchema,
    baseMinutes: minutes,
    /** The least that is worked and charged. */
    minMinutes: minutes,
    /** Times are rounded up to a multiple of this. */
    roundMinutes: z.number().int().min(5).max(60).multipleOf(5),
    parameters: z.array(quantityParameterSchema).max(12),
    extras: z.array(extraSchema).max(30),
    frequencies: z.array(frequencyDiscountSchema).max(4),
    travelFee: z
      .strictObject({
        base: amountSchema,
        perKm: amountSchema,
        freeKm: z.number().min(0).max(500),
        /** Where kilometres are counted from, on the coarse grid; null: only the base is charged. */
        origin: pointSchema.nullable(),
      })
      .nullable(),
    /** What a visit costs at least, travel and tax apart. */
    minimumPrice: amountSchema,
    dynamic: z.array(dynamicRuleSchema).max(10),
    /** All dynamic rules together stay within these. */
    dynamicBounds: z.strictObject({
      minPercent: z.number().min(-90).max(0),
      maxPercent: z.number().min(0).max(200),
    }),
    taxes: z.array(taxRuleSchema).max(10),
    /** Whether clients may add a tip, untaxed. */
    tips: z.boolean(),
    /** Whether the visit after a skipped one is priced at the next lower frequency. */
    repriceAfterSkip: z.boolean(),
  })
  .refine(({ parameters }) => unique(parameters, ({ id }) => id), { path: ['parameters'], message: 'twice' })
  .refine(({ extras }) => unique(extras, ({ id }) => id), { path: ['extras'], message: 'twice' })
  .refine(({ frequencies }) => unique(frequencies, ({ frequency }) => frequency), {
    path: ['frequencies'],
    message: 'twice',
  })
  .refine(({ baseMinutes, minMinutes }) => baseMinutes + minMinutes > 0, {
    path: ['baseMinutes'],
    message: 'a visit takes time',
  });
export type VisitPricing = z.infer<typeof visitPricingSchema>;

/** What a client chose of it. A parameter left out has its initial value, an extra left out is not wanted. */
export const visitChoicesSchema = z.strictObject({
  quantities: z.record(idSchema, z.number().int().min(0).max(10_000)),
  extras: z.record(idSchema, z.number().int().min(0).max(50)),
  frequency: frequencySchema,
  /** Minor units. */
  tip: amountSchema,
});
export type VisitChoices = z.infer<typeof visitChoicesSchema>;
