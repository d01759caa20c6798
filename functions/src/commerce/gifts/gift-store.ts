import type { Order } from '@evergrow/domain/commerce';
import {
  type Gift,
  type GiftWish,
  giftRecipientSchema,
  giftSchema,
  giftWordsSchema,
  givenItems,
} from '@evergrow/domain/commerce/gift';
import { DAY, HOUR, paths } from '@evergrow/domain/kernel';
import { startOfDay } from '@evergrow/domain/scheduling';
import type { Tenant } from '@evergrow/domain/tenancy';
import type { Timestamp, WriteBatch } from 'firebase-admin/firestore';
import type { z } from 'zod';
import { documentAt } from '../../kernel/collection.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { openForTenant, sealForTenant } from '../../privacy/tenant-seal.ts';

export type HeldGift = { gift: Gift; version: Timestamp };

/** Days ahead a gift may be kept for its day. */
const furthest = 366;
/** The recipient is told at this hour of the day that was chosen. */
const toldAt = 8 * HOUR;

const giftAt = (tenantId: string, orderId: string) => documentAt(paths.gift(tenantId, orderId), giftSchema);

/** The gift of an order as it stands; null where there is none. */
export async function holdGift(tenantId: string, orderId: string): Promise<HeldGift | null> {
  const found = await giftAt(tenantId, orderId).get();
  const gift = found.data();
  return gift && found.updateTime ? { gift, version: found.updateTime } : null;
}

/** Adds a changed gift to a commit that holds only if nobody changed it meanwhile. */
export function replaceGift(
  batch: WriteBatch,
  tenantId: string,
  orderId: string,
  after: Gift,
  { version }: HeldGift,
): void {
  batch.update(giftAt(tenantId, orderId), { ...after }, { lastUpdateTime: version });
}

const sealedFor = (orderId: string, what: 'recipient' | 'card') => `gift/${orderId}/${what}`;

async function open<T extends z.ZodType>(
  tenantId: string,
  purpose: string,
  sealed: string | null,
  schema: T,
): Promise<z.infer<T> | null> {
  return sealed === null
    ? null
    : schema.parse(JSON.parse(await openForTenant(tenantId, purpose, sealed)) as unknown);
}

/** Who a gift is for; null once they have it, or never will. */
export const recipientOfGift = (tenantId: string, orderId: string, { recipientSealed }: Gift) =>
  open(tenantId, sealedFor(orderId, 'recipient'), recipientSealed, giftRecipientSchema);

/** What its buyer calls themselves, and wrote. */
export const wordsOfGift = (tenantId: string, orderId: string, { cardSealed }: Gift) =>
  open(tenantId, sealedFor(orderId, 'card'), cardSealed, giftWordsSchema);

/** When the recipient is told. @throws Refusal('invalid_request') for a day that is over, or too far away */
function deliveryOf({ day }: GiftWish, { timeZone }: Tenant, now: Date): Date {
  if (day === null) return now;
  const at = new Date(startOfDay(timeZone, day) + toldAt);
  if (at.getTime() < now.getTime() - DAY || at.getTime() > now.getTime() + furthest * DAY) {
    throw new Refusal('invalid_request', undefined, [
      { path: 'gift.day', message: 'within a year from today' },
    ]);
  }
  return at;
}

/** Adds to an order's commit that some of it is for somebody else. @throws Refusal('invalid_request') */
export async function writeGift(
  batch: WriteBatch,
  tenantId: string,
  tenant: Tenant,
  { orderId, order, wish, now }: { orderId: string; order: Order; wish: GiftWish; now: Date },
): Promise<void> {
  const itemKeys = givenItems(order.items, wish);
  if (itemKeys.length === 0) {
    throw new Refusal('invalid_request', undefined, [{ path: 'gift.only', message: 'nothing of the cart' }]);
  }
  const { recipientName: name, recipientEmail: email, senderName: from, message } = wish;
  const seal = (what: 'recipient' | 'card', value: object) =>
    sealForTenant(tenantId, sealedFor(orderId, what), JSON.stringify(value));
  batch.create(giftAt(tenantId, orderId), {
    ...{ buyerUid: order.clientUid, itemKeys, state: 'waiting' },
    recipientSealed: await seal('recipient', { name, email }),
    cardSealed: await seal('card', { from, message }),
    deliverAt: deliveryOf(wish, tenant, now),
    ...{ tokenHash: null, sentAt: null, holderUid: null, heldSince: null },
    ...{ createdAt: now, updatedAt: now },
  });
}
