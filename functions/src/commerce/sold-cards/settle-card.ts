import { followCardOrder, refundCard } from '@evergrow/domain/commerce/sold-card';
import type { WriteBatch } from 'firebase-admin/firestore';
import { audit } from '../../kernel/audit.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { sha256 } from '../../kernel/random.ts';
import { decided, Refusal } from '../../kernel/refusal.ts';
import type { Versioned } from '../../kernel/versioned.ts';
import { endingOf, giftCardIdOf, newGiftCode } from '../../pricing/gift-code.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';
import {
  giftCardAt,
  type HeldCard,
  holdCard,
  newCardToken,
  sealCode,
  sealToken,
  soldCardAt,
} from './sold-card-store.ts';

function replace<T extends object>(batch: WriteBatch, { reference, version }: Versioned<T>, after: T): void {
  batch.update(reference, { ...after }, { lastUpdateTime: version });
}

/** What changes of a sold card when its recipient is sent a link, and the event that has it mailed. */
async function sending(batch: WriteBatch, tenantId: string, orderId: string, now: Date) {
  const token = newCardToken(tenantId, orderId);
  const tokenSealed = await sealToken(tenantId, orderId, token);
  tell(batch, tenantId, { type: 'giftCard.sent', orderId, tokenSealed }, now);
  return { tokenHash: sha256(token), sentAt: now };
}

/** Makes the card a payment was for. The payment was booked as owed, so making it books nothing more. */
async function issue(tenantId: string, orderId: string, { sold }: HeldCard, now: Date): Promise<void> {
  const { data: order } = await holdOrder(tenantId, orderId);
  if (order.paidAt === null) return;
  const { amount, isGift } = sold.data;
  const code = newGiftCode();
  const cardId = giftCardIdOf(tenantId, code);
  const batch = db().batch();
  batch.create(giftCardAt(tenantId, cardId), {
    ...{ currency: order.quote.currency, issued: amount, balance: amount, reserved: 0, spent: 0 },
    ...{ ending: endingOf(code), note: '', active: true, expiresAt: null, orderId },
    ...{ endsAt: null, isLapsed: false, lapsed: 0, lapses: 0 },
    ...{ createdAt: now, updatedAt: now },
  });
  replace(batch, sold, {
    ...sold.data,
    ...{ state: 'issued', cardId, codeSealed: await sealCode(tenantId, orderId, code) },
    ...(isGift ? await sending(batch, tenantId, orderId, now) : {}),
    ...{ expiresAt: null, updatedAt: now },
  });
  await batch.commit();
}

/**
 * Makes a gift card what its order says: there once it is paid, resting while that is disputed, worth less with what goes
 * back. Doing it again changes nothing.
 */
export async function settleSoldCard(tenantId: string, orderId: string, now: Date): Promise<void> {
  if (!(await soldCardAt(tenantId, orderId).get()).exists) return;
  await optimistically(async () => {
    const held = await holdCard(tenantId, orderId);
    if (held.sold.data.state === 'waiting') await issue(tenantId, orderId, held, now);
  });
  await optimistically(async () => {
    const { sold, card } = await holdCard(tenantId, orderId);
    if (!card) return;
    const { data: order } = await holdOrder(tenantId, orderId);
    const before = { sold: sold.data, card: card.data };
    const after = followCardOrder(before, order, now);
    if (after.sold === before.sold && after.card === before.card) return;
    const batch = db().batch();
    replace(batch, sold, after.sold);
    replace(batch, card, after.card);
    await batch.commit();
  });
}

/**
 * Gives back what was not spent of a card: it is gone from the card in the commit that promises the money, so that of a
 * refund and a purchase at once only one has it.
 * @throws Refusal('not_found' | 'invalid_transition')
 */
export async function refundSoldCard(
  tenantId: string,
  orderId: string,
  { actor, reason, requestId, now }: { actor: string; reason: string; requestId: string; now: Date },
): Promise<{ amount: number }> {
  return await optimistically(async () => {
    const { sold, card } = await holdCard(tenantId, orderId);
    if (!card) throw new Refusal('invalid_transition');
    const order = await holdOrder(tenantId, orderId);
    const back = decided(refundCard(orderId, order.data, { sold: sold.data, card: card.data }, now));
    const batch = db().batch();
    batch.update(order.reference, { ...back.order }, { lastUpdateTime: order.version });
    replace(batch, sold, back.sold);
    replace(batch, card, back.card);
    for (const event of back.events) tell(batch, tenantId, event, now);
    const target = `order/${orderId}`;
    audit(batch, tenantId, { action: 'payment.refunded', actor, target, reason, requestId }, now);
    await batch.commit();
    return { amount: card.data.balance - back.card.balance };
  });
}

/** Sends the recipient a new link; an earlier one leads nowhere any more. @throws Refusal('not_found' | 'gift_ended') */
export async function sendCardAgain(
  tenantId: string,
  orderId: string,
  buyerUid: string,
  now: Date,
): Promise<void> {
  await optimistically(async () => {
    const { sold } = await holdCard(tenantId, orderId);
    const { buyerUid: buyer, isGift, recipientSealed, state } = sold.data;
    if (buyer !== buyerUid || !isGift) throw new Refusal('not_found');
    if (state !== 'issued' || recipientSealed === null) throw new Refusal('gift_ended');
    const batch = db().batch();
    replace(batch, sold, {
      ...sold.data,
      ...(await sending(batch, tenantId, orderId, now)),
      updatedAt: now,
    });
    await batch.commit();
  });
}
