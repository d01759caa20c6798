import { orderSchema } from '@evergrow/domain/commerce';
import {
  type CartConsent,
  type CartReminderSettings,
  type CartStep,
  type KeptCart,
  keptCartSchema,
  stepOfCart,
} from '@evergrow/domain/commerce/kept-cart';
import { paths } from '@evergrow/domain/kernel';
import type { QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { collectionAt, collectionGroupOf } from '../../kernel/collection.ts';
import { eachDue } from '../../kernel/each-due.ts';
import { db } from '../../kernel/firebase.ts';
import { tell } from '../../kernel/outbox.ts';
import { cartConsentAt, cartRemindersOf } from './kept-cart-store.ts';

/** Carts one run looks at. What is left comes with the next. */
const perRun = 100;
/** Of the orders of a person, as many as can be open at once and some more. */
const latest = 20;

export type CartStanding = {
  step: CartStep;
  consent: CartConsent | null;
  settings: CartReminderSettings;
};

/** What there is to do about a cart, as everything stands now. */
export async function standingOfCart(
  tenantId: string,
  cart: Pick<KeptCart, 'clientUid' | 'lines' | 'touchedAt'>,
  now: Date,
): Promise<CartStanding> {
  const [settings, consent, orders] = await Promise.all([
    cartRemindersOf(tenantId),
    cartConsentAt(tenantId, cart.clientUid).get(),
    collectionAt(paths.orders(tenantId), orderSchema)
      .where('clientUid', '==', cart.clientUid)
      .orderBy('createdAt', 'desc')
      .limit(latest)
      .get(),
  ]);
  const agreed = consent.data() ?? null;
  const ofShop = orders.docs.map((one) => one.data()).filter(({ purpose }) => purpose === 'shop');
  return { step: stepOfCart(cart, agreed, settings, ofShop, now), consent: agreed, settings };
}

async function followCart(
  tenantId: string,
  found: QueryDocumentSnapshot<KeptCart>,
  now: Date,
): Promise<void> {
  const cart = found.data();
  const { step } = await standingOfCart(tenantId, cart, now);
  const batch = db().batch();
  const unchanged = { lastUpdateTime: found.updateTime };
  if (step.step === 'forget') batch.delete(found.ref, unchanged);
  else if (step.step === 'wait') batch.update(found.ref, { dueAt: step.until }, unchanged);
  else {
    batch.update(found.ref, { dueAt: null }, unchanged);
    const touchedAt = cart.touchedAt.getTime();
    const id = `cart_${cart.clientUid}_${touchedAt}`;
    tell(batch, tenantId, { type: 'cart.left', clientUid: cart.clientUid, touchedAt }, now, id);
  }
  await batch.commit();
}

/** Has carts that stood untouched mailed about, over all tenants; run every minute. Reads what is due and nothing else. */
export async function followCarts(now: Date): Promise<number> {
  const due = await collectionGroupOf('keptCarts', keptCartSchema)
    .where('dueAt', '<=', now)
    .orderBy('dueAt')
    .limit(perRun)
    .get();
  return await eachDue(due, (tenantId, found) => followCart(tenantId, found, now));
}
