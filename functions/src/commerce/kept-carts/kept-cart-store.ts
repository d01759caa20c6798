import type { CartLine } from '@evergrow/domain/commerce';
import {
  type CartConsent,
  type CartReminderSettings,
  cartConsentSchema,
  cartReminderSettingsSchema,
  defaultCartReminders,
  keepCart,
  keptCartSchema,
} from '@evergrow/domain/commerce/kept-cart';
import { paths } from '@evergrow/domain/kernel';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';

export const keptCartAt = (tenantId: string, uid: string) =>
  documentAt(paths.keptCart(tenantId, uid), keptCartSchema);

export const cartConsentAt = (tenantId: string, uid: string) =>
  documentAt(paths.cartConsent(tenantId, uid), cartConsentSchema);

export const cartReminderSettingsAt = (tenantId: string) =>
  documentAt(paths.cartReminderSettings(tenantId), cartReminderSettingsSchema);

/** Whether and when carts are followed up; not at all where nobody has decided. */
export const cartRemindersOf = async (tenantId: string): Promise<CartReminderSettings> =>
  (await cartReminderSettingsAt(tenantId).get()).data() ?? defaultCartReminders(new Date(0));

/** Notes that a person agreed, with the words they agreed to; what they agreed to before stays as it is. */
export async function agreeToCartMail(
  tenantId: string,
  uid: string,
  wording: string,
  now: Date,
): Promise<CartConsent> {
  return await db().runTransaction(async (transaction) => {
    const reference = cartConsentAt(tenantId, uid);
    const before = (await transaction.get(reference)).data();
    if (before) return before;
    const consent = { clientUid: uid, wording, agreedAt: now, remindedAt: null };
    transaction.create(reference, consent);
    return consent;
  });
}

/** Forgets that a person agreed and what is in their cart, in one act. */
export async function withdrawCartConsent(tenantId: string, uid: string): Promise<void> {
  const batch = db().batch();
  batch.delete(cartConsentAt(tenantId, uid));
  batch.delete(keptCartAt(tenantId, uid));
  await batch.commit();
}

/**
 * Keeps what is in the cart of a person who agreed; of anybody else nothing is kept.
 * @param changing what it is made of what was kept; null leaves it as it is
 */
async function changeKept(
  tenantId: string,
  uid: string,
  changing: (before: readonly CartLine[] | null) => readonly CartLine[] | null,
  now: Date,
): Promise<void> {
  await db().runTransaction(async (transaction) => {
    const reference = keptCartAt(tenantId, uid);
    const [consent, settings, kept] = await Promise.all([
      transaction.get(cartConsentAt(tenantId, uid)),
      transaction.get(cartReminderSettingsAt(tenantId)),
      transaction.get(reference),
    ]);
    const [agreed, decided, before] = [consent.data(), settings.data(), kept.data() ?? null];
    const isKept = agreed !== undefined && decided?.on === true;
    const lines = isKept ? changing(before?.lines ?? null) : [];
    if (lines === null) return;
    if (!isKept || lines.length === 0) {
      if (before) transaction.delete(reference);
      return;
    }
    transaction.set(reference, keepCart(before, lines, agreed, decided, now));
  });
}

/** What is in a person's cart, as they saw it last. */
export const keepLines = (
  tenantId: string,
  uid: string,
  lines: readonly CartLine[],
  now: Date,
): Promise<void> => changeKept(tenantId, uid, () => lines, now);

/** What was in an order nobody paid is a cart again, where none is kept. */
export async function keepExpired(tenantId: string, orderId: string, now: Date): Promise<void> {
  const { data: order } = await holdOrder(tenantId, orderId);
  if (order.status !== 'expired' || order.purpose !== 'shop') return;
  const lines = order.items.map(({ offeringId, variantId, quantity }) => ({
    ...{ offeringId, variantId, quantity },
    offered: null,
  }));
  await changeKept(tenantId, order.clientUid, (before) => (before === null ? lines : null), now);
}

/** What was bought is no cart any more. */
export async function forgetBought(tenantId: string, orderId: string): Promise<void> {
  const { data: order } = await holdOrder(tenantId, orderId);
  if (order.purpose !== 'shop') return;
  const bought = new Set(order.items.map(({ offeringId }) => offeringId));
  await db().runTransaction(async (transaction) => {
    const reference = keptCartAt(tenantId, order.clientUid);
    const before = (await transaction.get(reference)).data();
    if (!before) return;
    const lines = before.lines.filter(({ offeringId }) => !bought.has(offeringId));
    if (lines.length === before.lines.length) return;
    if (lines.length === 0) transaction.delete(reference);
    else transaction.update(reference, { lines });
  });
}
