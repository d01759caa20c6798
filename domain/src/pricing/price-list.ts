import { z } from 'zod';
import { priceSetSchema } from '../catalog/index.ts';
import { idSchema, lineSchema, ok, type Result, refuse } from '../kernel/index.ts';

const keyOf = ({ offeringId, variantId }: { offeringId: string; variantId: string | null }) =>
  `${offeringId}/${variantId ?? ''}`;

/** Prices of its own: in place of the listed one, per currency. */
const ownPricesSchema = z
  .array(
    z.strictObject({
      offeringId: idSchema,
      /** Null: for every variant without one of its own here. */
      variantId: idSchema.nullable(),
      prices: priceSetSchema.min(1),
    }),
  )
  .max(200)
  .refine((prices) => new Set(prices.map(keyOf)).size === prices.length, { message: 'twice' });

const priceTermsShape = z.strictObject({
  /** What its clients read on their quotes, e.g. `School price`. */
  title: lineSchema(60),
  /** Off everything it has no own price for, with up to two decimals; 0 for nothing. */
  percentOff: z.number().min(0).max(100).multipleOf(0.01),
  prices: ownPricesSchema,
  from: z.date().nullable(),
  until: z.date().nullable(),
});

/** Whether it ends after it begins. */
export const endsAfterItBegins = ({
  from,
  until,
}: {
  from: Date | string | null;
  until: Date | string | null;
}) => from === null || until === null || new Date(from) < new Date(until);
export const endsBeforeMessage = { path: ['until'], message: 'ends before it begins' };

/** What a price list says. */
export const priceTermsSchema = priceTermsShape.refine(endsAfterItBegins, endsBeforeMessage);
export type PriceTerms = z.infer<typeof priceTermsSchema>;

export const priceListStateSchema = z.enum(['draft', 'awaitingApproval', 'approved']);
export type PriceListState = z.infer<typeof priceListStateSchema>;

/**
 * `priceLists/{id}`: what a group of customers, or one business, pays. What is written counts once an admin has approved
 * it; until then the terms approved before go on counting. Written through the API.
 */
export const priceListSchema = z.strictObject({
  /** What is being worked on, or what is in force where that is approved. */
  terms: priceTermsShape,
  state: priceListStateSchema,
  /** Who asked for approval last; empty before anybody did. */
  proposedBy: z.string().max(140),
  /** What counts; null where nothing was approved, or it was withdrawn. */
  inForce: priceTermsShape.nullable(),
  approvedBy: z.string().max(140),
  approvedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type PriceList = z.infer<typeof priceListSchema>;

type Changed = Result<PriceList, 'invalid_transition' | 'own_proposal'>;

/** The list with other terms: a draft again. What is in force stays so until the new terms are approved. */
export const rewritePriceList = (list: PriceList, terms: PriceTerms, now: Date): PriceList => ({
  ...list,
  terms,
  state: 'draft',
  updatedAt: now,
});

/** Asks the admins for approval; refused for what is not a draft (`invalid_transition`). */
export const proposePriceList = (list: PriceList, by: string, now: Date): Changed =>
  list.state === 'draft'
    ? ok({ ...list, state: 'awaitingApproval', proposedBy: by, updatedAt: now })
    : refuse('invalid_transition');

export type PriceListDecision = 'approve' | 'refuse' | 'withdraw';

/**
 * An admin's decision: `approve` puts the proposed terms in force, `refuse` sends them back as a draft, `withdraw` ends what
 * is in force. Refused where there is nothing to decide (`invalid_transition`), and for who proposed it themselves
 * (`own_proposal`), unless they own the business: an owner may have nobody else.
 */
export function decidePriceList(
  list: PriceList,
  decision: PriceListDecision,
  { actor, isOwner, now }: { actor: string; isOwner: boolean; now: Date },
): Changed {
  if (decision === 'withdraw') {
    if (list.inForce === null) return refuse('invalid_transition');
    const state = list.state === 'approved' ? 'draft' : list.state;
    return ok({ ...list, state, inForce: null, approvedBy: '', approvedAt: null, updatedAt: now });
  }
  if (list.state !== 'awaitingApproval') return refuse('invalid_transition');
  if (decision === 'refuse') return ok({ ...list, state: 'draft', updatedAt: now });
  if (list.proposedBy === actor && !isOwner) return refuse('own_proposal');
  return ok({
    ...list,
    state: 'approved',
    inForce: list.terms,
    approvedBy: actor,
    approvedAt: now,
    updatedAt: now,
  });
}
