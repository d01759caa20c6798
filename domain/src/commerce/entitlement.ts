import { z } from 'zod';
import { offeringKindSchema } from '../catalog/index.ts';
import { idSchema, type Millis } from '../kernel/index.ts';

/**
 * `entitlements/{id}`: what one purchase of one thing grants one person. Named by what grants it, so that it is granted
 * once; ending one touches no other. Written by the server.
 */
export const entitlementSchema = z.strictObject({
  clientUid: idSchema,
  offeringId: idSchema,
  variantId: idSchema.nullable(),
  kind: offeringKindSchema,
  /** As it was called when it was bought. */
  title: z.string().max(160),
  quantity: z.number().int().min(1).max(999_999),
  source: z.discriminatedUnion('of', [
    z.strictObject({ of: z.literal('order'), orderId: idSchema }),
    z.strictObject({ of: z.literal('subscription'), subscriptionId: idSchema }),
    z.strictObject({ of: z.literal('gift'), orderId: idSchema }),
  ]),
  /** active: it can be used; suspended: a dispute or a missed payment holds it back; ended: for good. */
  state: z.enum(['active', 'suspended', 'ended']),
  grantedAt: z.date(),
  /** Null: without end. */
  until: z.date().nullable(),
  updatedAt: z.date(),
});
export type Entitlement = z.infer<typeof entitlementSchema>;

/** Whether it can be used at `now`. */
export const isEntitled = ({ state, until }: Pick<Entitlement, 'state' | 'until'>, now: Millis): boolean =>
  state === 'active' && (until === null || now < until.getTime());

/** What a person has of an offering: derived from everything that grants it, so that one ending takes nothing another grants. */
export const entitlementsTo = (
  all: readonly Entitlement[],
  offeringId: string,
  now: Millis,
): readonly Entitlement[] => all.filter((one) => one.offeringId === offeringId && isEntitled(one, now));
