import { z } from 'zod';
import { offeringKindSchema } from '../../catalog/index.ts';
import { currencySchema, idSchema } from '../../kernel/index.ts';

/** What is sold: every kind of offering, and what is bought beside them. */
export const soldKindSchema = z.enum([...offeringKindSchema.options, 'package', 'giftCard']);
export type SoldKind = z.infer<typeof soldKindSchema>;

/**
 * What is counted of money, in minor units of one currency, on the day it moved. All of it is money: what a gift card or a
 * credit pays counted when the card or the credit was bought.
 */
export const moneyFigures = ['gross', 'tax', 'tips', 'refunds', 'refundedTax'] as const;
/** `fees` = the payment service's and the platform's, from the books; `orders` and `units` are numbers, not money. */
export const dayFigures = [
  ...moneyFigures,
  'fees',
  'orders',
  'units',
  /** Recurring revenue that came and went with subscriptions, and how many began and ended. */
  'mrrUp',
  'mrrDown',
  'subscribed',
  'unsubscribed',
] as const;
export type DayFigure = (typeof dayFigures)[number];

const whole = z.number().int();
export const figuresSchema = z.strictObject(
  Object.fromEntries(dayFigures.map((figure) => [figure, whole.default(0)])) as Record<
    DayFigure,
    z.ZodDefault<typeof whole>
  >,
);
export type Figures = z.infer<typeof figuresSchema>;

/** `2026-11` with days, or `2026` with months. */
export const spanSchema = z.string().regex(/^\d{4}(-\d{2})?$/);
/** A day (`07`) of a month, or a month (`11`) of a year. */
const placeSchema = z.string().regex(/^\d{2}$/);

export const soldOfferingSchema = z.strictObject({
  kind: soldKindSchema,
  title: z.string().max(160),
  at: z.record(placeSchema, figuresSchema.partial()),
});

/**
 * `sales/{currency}_{span}_{shard}`: what was sold in one currency in a month by its days, or in a year by its months; and of
 * which offering. Every offering belongs to one of four shards, so that busy shops write side by side and no document comes
 * near 1 MiB (about 30,000 pairs of an offering and a day it sold on fit in each). Written in the commit that moves the money.
 */
export const salesSchema = z.strictObject({
  currency: currencySchema,
  span: spanSchema,
  sums: z.record(placeSchema, figuresSchema.partial()).default({}),
  offerings: z.record(idSchema, soldOfferingSchema).default({}),
});
export type Sales = z.infer<typeof salesSchema>;

/**
 * `sales/now`: where each currency stands: recurring revenue a month in minor units, and how many subscriptions pay it. What
 * stood at any earlier day follows by taking back what came since.
 */
export const salesNowSchema = z.strictObject({
  currencies: z.partialRecord(
    currencySchema,
    z.strictObject({ mrr: whole.default(0), subscriptions: whole.default(0) }),
  ),
});
export type SalesNow = z.infer<typeof salesNowSchema>;

export const salesShards = 4;
/** Where what is of no offering stands: fees of no order, subscriptions. */
export const commonShard = 0;

/** The shard of an offering: the same for ever. */
export function shardOf(offeringId: string): number {
  let hash = 0;
  for (const character of offeringId) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % salesShards;
}

/** Money that is left: gross without refunds, and without the taxes and tips of what was kept, and fees. */
export const netOf = ({
  gross,
  tax,
  tips,
  refunds,
  refundedTax,
  fees,
}: Pick<Figures, 'gross' | 'tax' | 'tips' | 'refunds' | 'refundedTax' | 'fees'>): number =>
  gross - refunds - (tax + tips - refundedTax) - fees;

export const noFigures = (): Figures => figuresSchema.parse({});

/** The sum, as a new one. */
export function addFigures(
  one: Figures,
  more: { readonly [figure in DayFigure]?: number | undefined },
): Figures {
  const sum = { ...one };
  for (const figure of dayFigures) sum[figure] += more[figure] ?? 0;
  return sum;
}
