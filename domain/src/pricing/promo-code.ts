import { z } from 'zod';
import { offeringKindSchema } from '../catalog/index.ts';
import { amountSchema, idSchema, type Millis } from '../kernel/index.ts';
import { type Discountable, isInScope } from './engine/index.ts';

/** What a client types; in capitals, so that it is found however it is typed. */
export const promoCodeNameSchema = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9-]{2,23}$/, '3 to 24 letters, digits and hyphens');

/**
 * What a promotion is worth and for what. percent and flat: so much less; freeItem: one of an offering costs nothing;
 * buyGet: of every `buy` + `get` the `get` cheapest cost `value` percent less.
 */
export const promoWorthSchema = z.strictObject({
  kind: z.enum(['percent', 'flat', 'freeItem', 'buyGet']),
  /** Percent, or minor units of the tenant's currency; not looked at where something is free. */
  value: z.number().min(0).max(99_999_999),
  freeOfferingId: idSchema.nullable().default(null),
  buy: z.number().int().min(0).max(100).default(0),
  get: z.number().int().min(0).max(100).default(0),
  /** What must be bought for it to count, in minor units, travel and tax apart. */
  minimum: amountSchema,
  /** Each list narrows what it counts for; an empty one does not. */
  offeringIds: z.array(idSchema).max(50),
  kinds: z.array(offeringKindSchema).max(10).default([]),
  categoryIds: z.array(idSchema).max(30).default([]),
  /** Whether it can be had together with others that can. */
  combines: z.boolean().default(true),
  /** Whether it applies by itself: nobody types it, and its title is what the buyer reads. */
  automatic: z.boolean().default(false),
  title: z.string().trim().max(60).default(''),
});
export type PromoWorth = z.infer<typeof promoWorthSchema>;

/** The same by its name, as it is sent to who prices with it. */
export const namedWorthSchema = promoWorthSchema.extend({ code: z.string() });
export type NamedWorth = z.infer<typeof namedWorthSchema>;

/** What an admin decides of a promotion. */
export const promoTermsSchema = promoWorthSchema.extend({
  /** Of what applies by itself: only for who a client's link brought. */
  byInvitation: z.boolean().default(false),
  /** Only for who has never bought here; then once for each of them. */
  firstOrder: z.boolean(),
  /** Null: without end on that side. `from` counts, `until` does not. */
  from: z.date().nullable(),
  until: z.date().nullable(),
  /** In all, and for each client; null: without limit. */
  maxUses: z.number().int().min(1).max(1_000_000).nullable(),
  maxPerClient: z.number().int().min(1).max(1_000).nullable(),
  active: z.boolean(),
});

/** Says of what a promotion is worth what does not fit together: a part of it, by its name. */
export function checkWorth(
  { kind, value, freeOfferingId, buy, get, automatic, title }: PromoWorth,
  context: { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void },
): void {
  const wrong = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  if ((kind === 'percent' || kind === 'buyGet') && value > 100) wrong('value', 'a percentage is at most 100');
  if (kind === 'flat' && !Number.isInteger(value)) wrong('value', 'an amount is whole');
  if (kind === 'freeItem' && freeOfferingId === null) wrong('freeOfferingId', 'say what is free');
  if (kind === 'buyGet' && buy < 1) wrong('buy', 'at least one is bought');
  if (kind === 'buyGet' && get < 1) wrong('get', 'at least one is got');
  if (automatic && title === '') wrong('title', 'what applies by itself has a title');
}

/** `promoCodes/{code}`: a code, or a promotion that applies by itself. Written through the API; clients do not read it. */
export const promoCodeSchema = z
  .strictObject({
    ...promoTermsSchema.shape,
    /** Orders that hold or spent it. */
    uses: z.number().int().min(0),
    createdAt: z.date(),
    updatedAt: z.date(),
  })
  .superRefine(checkWorth);
export type PromoCode = z.infer<typeof promoCodeSchema>;

/** `promoCodes/{code}/clients/{uid}`: how often one client holds or spent it. Kept for codes with a limit for each. */
export const promoCodeClientSchema = z.strictObject({ uses: z.number().int().min(0), updatedAt: z.date() });
export type PromoCodeClient = z.infer<typeof promoCodeClientSchema>;

/** How often one client can use it; null: without limit. */
export const usesPerClient = ({ firstOrder, maxPerClient }: PromoCode): number | null =>
  firstOrder ? 1 : maxPerClient;

export interface PromoUse {
  /** What is bought, where the price itself does not say whether the code is for any of it; null where it does. */
  readonly items: readonly Pick<Discountable, 'offeringId' | 'kind' | 'categoryIds'>[] | null;
  readonly now: Millis;
  /** How often this client holds or spent it. */
  readonly usesOfClient: number;
  readonly hasBoughtBefore: boolean;
}

export const promoProblemSchema = z.enum([
  'invalid',
  'notYet',
  'ended',
  'nothingInScope',
  'usedUp',
  'usedByYou',
  'notFirst',
]);
/**
 * Why a code cannot be used. invalid: there is none such, or it was withdrawn; nothingInScope: it is for something else;
 * usedByYou: as often as each client may.
 */
export type PromoProblem = z.infer<typeof promoProblemSchema>;

/** Why a promotion cannot be used for this, now, by this client; null where it can. What it must cost at least is asked of the price. */
export function promoProblem(promo: PromoCode, use: PromoUse): PromoProblem | null {
  const { from, until, maxUses } = promo;
  if (!promo.active) return 'invalid';
  if (from !== null && use.now < from.getTime()) return 'notYet';
  if (until !== null && use.now >= until.getTime()) return 'ended';
  if (use.items !== null && !use.items.some((item) => isInScope(promo, item))) return 'nothingInScope';
  if (maxUses !== null && promo.uses >= maxUses) return 'usedUp';
  if (use.usesOfClient >= (usesPerClient(promo) ?? Number.POSITIVE_INFINITY)) return 'usedByYou';
  return promo.firstOrder && use.hasBoughtBefore ? 'notFirst' : null;
}
