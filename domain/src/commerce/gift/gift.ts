import { z } from 'zod';
import { idSchema, lineSchema, ok, type Result, refuse } from '../../kernel/index.ts';
import type { Entitlement } from '../entitlement.ts';
import type { OrderItem } from '../order-item.ts';

/**
 * waiting: not paid yet; due: paid, and its day has yet to come; sent: a link is on its way; claimed: the recipient has it;
 * kept: the buyer has it themselves; ended: all of it was given back before anybody had it.
 */
export const giftStateSchema = z.enum(['waiting', 'due', 'sent', 'claimed', 'kept', 'ended']);
export type GiftState = z.infer<typeof giftStateSchema>;

const sealedSchema = z.string().max(4_000);

/**
 * `gifts/{orderId}`: what of an order is for somebody else. Who that is rests sealed, and no longer than until they have it.
 * Written by the server.
 */
export const giftSchema = z.strictObject({
  /** Who pays. */
  buyerUid: idSchema,
  /** Which things of the order. */
  itemKeys: z.array(idSchema).min(1).max(30),
  /** The recipient's name and address under the tenant's own key; null once they have it. */
  recipientSealed: sealedSchema.nullable(),
  /** What the buyer calls themselves and what they write, likewise; null once nobody may read it any more. */
  cardSealed: sealedSchema.nullable(),
  state: giftStateSchema,
  /** When the recipient is told. */
  deliverAt: z.date(),
  /** SHA-256 of the link that was sent last; null before the first. */
  tokenHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  sentAt: z.date().nullable(),
  /** Who has it. */
  holderUid: idSchema.nullable(),
  heldSince: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type Gift = z.infer<typeof giftSchema>;

/** What the buyer says of a gift. */
export const giftWishSchema = z.strictObject({
  recipientName: lineSchema(80),
  recipientEmail: z.email().max(254),
  /** As the recipient reads who it is from; nothing else of the buyer is shown. */
  senderName: lineSchema(80),
  message: z.string().trim().max(1_000).default(''),
  /** The day on which the recipient is told, in the tenant's time zone; null: as soon as it is paid. */
  day: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable()
    .default(null),
  /** Which things of the cart, by offering and variant; empty: all of them. */
  only: z
    .array(z.strictObject({ offeringId: idSchema, variantId: idSchema.nullable() }))
    .max(30)
    .default([]),
});
export type GiftWish = z.infer<typeof giftWishSchema>;

export const giftRecipientSchema = z.strictObject({ name: z.string(), email: z.string() });
export const giftWordsSchema = z.strictObject({ from: z.string(), message: z.string() });

/** The things of an order that are given, by key; none where the wish names none of them. */
export const givenItems = (
  items: readonly Pick<OrderItem, 'key' | 'offeringId' | 'variantId'>[],
  { only }: Pick<GiftWish, 'only'>,
): string[] =>
  items
    .filter(
      ({ offeringId, variantId }) =>
        only.length === 0 || only.some((one) => one.offeringId === offeringId && one.variantId === variantId),
    )
    .map(({ key }) => key);

/** States in which a gift can still come to somebody. */
const isOpen = ({ state }: Pick<Gift, 'state'>): boolean => state === 'due' || state === 'sent';

/**
 * A gift in the hands of who opened it, or of the buyer who takes it themselves. Whoever comes second is told so; the same
 * person again changes nothing. What is known of the recipient is forgotten with it.
 */
export function claimGift(
  gift: Gift,
  uid: string,
  now: Date,
): Result<Gift | 'unchanged', 'gift_claimed' | 'gift_ended'> {
  if (gift.holderUid === uid) return ok('unchanged');
  if (gift.state === 'claimed' || gift.state === 'kept') return refuse('gift_claimed');
  if (!isOpen(gift)) return refuse('gift_ended');
  return ok({
    ...gift,
    state: uid === gift.buyerUid ? 'kept' : 'claimed',
    holderUid: uid,
    heldSince: now,
    recipientSealed: null,
    tokenHash: null,
    updatedAt: now,
  });
}

/** What an order's standing makes of its gift: it is due once it is paid, and over when all of it went back unopened. */
export function followOrder(
  gift: Gift,
  { isPaid, items }: { isPaid: boolean; items: readonly { key: string; isBack: boolean }[] },
  now: Date,
): Gift {
  const given = items.filter(({ key }) => gift.itemKeys.includes(key));
  const isBack = given.every((one) => one.isBack);
  if (isPaid && isBack && (gift.state === 'waiting' || isOpen(gift))) {
    return {
      ...gift,
      state: 'ended',
      recipientSealed: null,
      cardSealed: null,
      tokenHash: null,
      updatedAt: now,
    };
  }
  return gift.state === 'waiting' && isPaid ? { ...gift, state: 'due', updatedAt: now } : gift;
}

/** Whether the recipient is to be told now. */
export const isDue = ({ state, deliverAt }: Pick<Gift, 'state' | 'deliverAt'>, now: Date): boolean =>
  state === 'due' && deliverAt <= now;

/**
 * What an order grants, as a gift changes it: nothing of what is given until somebody has it, and then to them. The names
 * stay, so that a thing is granted once whoever comes to have it.
 */
export function givenGrants(
  grants: readonly (readonly [string, Entitlement])[],
  orderId: string,
  gift: Pick<Gift, 'buyerUid' | 'itemKeys' | 'holderUid' | 'heldSince'> | null,
): readonly (readonly [string, Entitlement])[] {
  if (gift === null) return grants;
  const isGiven = (id: string) =>
    gift.itemKeys.some((key) => id === `${orderId}_${key}` || id.startsWith(`${orderId}_${key}_`));
  return grants.flatMap(([id, grant]) => {
    if (!isGiven(id)) return [[id, grant] as const];
    const { holderUid, heldSince, buyerUid } = gift;
    if (holderUid === null || heldSince === null) return [];
    const source =
      holderUid === buyerUid ? grant.source : ({ of: 'gift', orderId } satisfies Entitlement['source']);
    return [[id, { ...grant, clientUid: holderUid, source, grantedAt: heldSince }] as const];
  });
}
