import { giftSchema } from '@evergrow/domain/commerce/gift';
import { licenceSchema } from '@evergrow/domain/commerce/licence';
import { soldCardSchema } from '@evergrow/domain/commerce/sold-card';
import { paths } from '@evergrow/domain/kernel';
import { collectionAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { pagesOf } from '../kernel/pages-of.ts';
import { forgetBillingDetails } from './invoices/billing-details.ts';
import { withdrawCartConsent } from './kept-carts/kept-cart-store.ts';

/** Takes what a person called their devices out of their licences; the devices stay active. */
async function forgetDeviceNames(tenantId: string, uid: string): Promise<void> {
  const mine = collectionAt(paths.licences(tenantId), licenceSchema).where('clientUid', '==', uid);
  for await (const page of pagesOf(mine)) {
    const batch = db().batch();
    for (const found of page) {
      const devices = found.data().devices.map((device) => ({ ...device, name: '' }));
      batch.update(found.ref, { devices }, { lastUpdateTime: found.updateTime });
    }
    await batch.commit();
  }
}

/** Takes what was written with gifts out of those a person gave or has. One that is on its way still arrives. */
async function forgetGiftWords(tenantId: string, uid: string): Promise<void> {
  const gifts = collectionAt(paths.gifts(tenantId), giftSchema);
  const given = gifts.where('buyerUid', '==', uid);
  const held = gifts.where('holderUid', '==', uid);
  for (const mine of [given, held]) {
    for await (const page of pagesOf(mine)) {
      const batch = db().batch();
      for (const found of page) batch.update(found.ref, { cardSealed: null });
      await batch.commit();
    }
  }
}

/** Takes out of the gift cards a person bought whom they were for. */
async function forgetCardRecipients(tenantId: string, uid: string): Promise<void> {
  const bought = collectionAt(paths.soldCards(tenantId), soldCardSchema).where('buyerUid', '==', uid);
  for await (const page of pagesOf(bought)) {
    const batch = db().batch();
    for (const found of page) batch.update(found.ref, { recipientSealed: null });
    await batch.commit();
  }
}

/** Forgets what a person's purchases tell of them besides what they bought. Repeating it does no harm. */
export async function forgetPurchases(tenantId: string, uid: string): Promise<void> {
  await forgetDeviceNames(tenantId, uid);
  await forgetGiftWords(tenantId, uid);
  await withdrawCartConsent(tenantId, uid);
  await forgetBillingDetails(tenantId, uid);
  await forgetCardRecipients(tenantId, uid);
}
