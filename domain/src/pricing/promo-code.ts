import { z } from 'zod';
import { amountSchema, idSchema, type Millis, ok, type Result, refuse } from '../kernel/index.ts';
import type { Discount } from './engine/index.ts';

/** What a client types; in capitals, so that it is found however it is typed. */
export const promoCodeNameSchema = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9-]{2,23}$/, '3 to 24 letters, digits and hyphens');

/** What an admin decides of a code. */
export const promoTermsSchema = z.strictObject({
  kind: z.enum(['percent', 'flat']),
  /** Percent, or minor units of the tenant's currency. */
  value: z.number().min(0).max(99_999_999),
  /** What must be bought for it to count, in minor units, travel and tax apart. */
  minimum: amountSchema,
  /** Only for who has never bought here; then once for each of them. */
  firstOrder: z.boolean(),
  /** Empty: for everything. */
  offeringIds: z.array(idSchema).max(50),
  /** Null: without end on that side. `from` counts, `until` does not. */
  from: z.date().nullable(),
  until: z.date().nullable(),
  /** In all, and for each client; null: without limit. */
  maxUses: z.number().int().min(1).max(1_000_000).nullable(),
  maxPerClient: z.number().int().min(1).max(1_000).nullable(),
  active: z.boolean(),
});

/** A percentage is at most all of it, an amount a whole number of minor units. */
export const isWholeValue = ({ kind, value }: Pick<z.infer<typeof promoTermsSchema>, 'kind' | 'value'>) =>
  kind === 'percent' ? value <= 100 : Number.isInteger(value);
export const wholeValueMessage = {
  path: ['value'],
  message: 'must be a percentage up to 100, or a whole amount',
};

/** `promoCodes/{code}`. Written through the API; clients do not read it. */
export const promoCodeSchema = z
  .strictObject({
    ...promoTermsSchema.shape,
    /** Orders that hold or spent it. */
    uses: z.number().int().min(0),
    createdAt: z.date(),
    updatedAt: z.date(),
  })
  .refine(isWholeValue, wholeValueMessage);
export type PromoCode = z.infer<typeof promoCodeSchema>;

/** `promoCodes/{code}/clients/{uid}`: how often one client holds or spent it. Kept for codes with a limit for each. */
export const promoCodeClientSchema = z.strictObject({ uses: z.number().int().min(0), updatedAt: z.date() });
export type PromoCodeClient = z.infer<typeof promoCodeClientSchema>;

/** How often one client can use it; null: without limit. */
export const usesPerClient = ({ firstOrder, maxPerClient }: PromoCode): number | null =>
  firstOrder ? 1 : maxPerClient;

export interface PromoUse {
  /** What is bought: one of it has to be what the code is for. */
  readonly offeringIds: readonly string[];
  readonly now: Millis;
  /** How often this client holds or spent it. */
  readonly usesOfClient: number;
  readonly hasBoughtBefore: boolean;
}

/** Whether a code can be used for this, now, by this client: `promo_code_invalid` says why not. What it must cost at least is asked of the price. */
export function usablePromo(promo: PromoCode, use: PromoUse): Result<PromoCode, 'promo_code_invalid'> {
  const no = (why: string) => refuse('promo_code_invalid', why);
  if (!promo.active) return no('this code is not in use');
  if (promo.from !== null && use.now < promo.from.getTime()) return no('this code does not count yet');
  if (promo.until !== null && use.now >= promo.until.getTime()) return no('this code has ended');
  if (promo.offeringIds.length > 0 && !promo.offeringIds.some((id) => use.offeringIds.includes(id))) {
    return no('this code is for something else');
  }
  if (promo.maxUses !== null && promo.uses >= promo.maxUses) return no('this code is used up');
  const each = usesPerClient(promo);
  if (each !== null && use.usesOfClient >= each) return no('you have used this code already');
  if (promo.firstOrder && use.hasBoughtBefore) return no('this code is for a first order');
  return ok(promo);
}

/** A code as a cart's price sees it. It can be had with every other. */
export const discountOf = (
  code: string,
  { kind, value, minimum, offeringIds }: Pick<PromoCode, 'kind' | 'value' | 'minimum' | 'offeringIds'>,
): Discount => ({
  id: code,
  label: code,
  effect: kind === 'percent' ? { of: 'percent', percent: value } : { of: 'flat', amount: value },
  scope: { offeringIds, kinds: [], categoryIds: [] },
  minimum,
  combines: true,
});
