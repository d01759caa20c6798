import { entitlementSchema } from '@evergrow/domain/commerce';
import { downloadsSchema } from '@evergrow/domain/commerce/files';
import { type Gift, giftSchema } from '@evergrow/domain/commerce/gift';
import { licenceSchema } from '@evergrow/domain/commerce/licence';
import { soldCardSchema } from '@evergrow/domain/commerce/sold-card';
import { subscriptionSchema } from '@evergrow/domain/commerce/subscription';
import { paths } from '@evergrow/domain/kernel';
import type { DocumentData, Query } from 'firebase-admin/firestore';
import { collectionAt } from '../kernel/collection.ts';
import { pagesOf } from '../kernel/pages-of.ts';
import { affiliateAt, referralCodeOf, salesIn } from './affiliates/affiliate-store.ts';
import { recipientOfGift, wordsOfGift } from './gifts/gift-store.ts';
import { cartConsentAt, keptCartAt } from './kept-carts/kept-cart-store.ts';
import { openKey } from './licences/licence-store.ts';
import { openCode, openRecipient } from './sold-cards/sold-card-store.ts';

async function all<T extends DocumentData>(query: Query<T>): Promise<{ id: string; data: T }[]> {
  const found: { id: string; data: T }[] = [];
  for await (const page of pagesOf(query)) {
    for (const one of page) found.push({ id: one.id, data: one.data() });
  }
  return found;
}

/** Licences with the keys they are used by. */
async function licences(tenantId: string, uid: string) {
  const own = await all(collectionAt(paths.licences(tenantId), licenceSchema).where('clientUid', '==', uid));
  return await Promise.all(
    own.map(async ({ id, data: { keyHash, keySealed, ...licence } }) => ({
      id,
      key: keyHash === null || keySealed === null ? null : await openKey(tenantId, keyHash, keySealed),
      ...licence,
    })),
  );
}

/** What is said of a gift; the secret of its link stays out of it. */
const said = ({ recipientSealed: _r, cardSealed: _c, tokenHash: _t, ...gift }: Gift) => gift;

/** Gifts with their words: those a person gave with whom they are for, those they got without who gave them. */
async function gifts(tenantId: string, uid: string) {
  const every = collectionAt(paths.gifts(tenantId), giftSchema);
  const [given, got] = await Promise.all([
    all(every.where('buyerUid', '==', uid)),
    all(every.where('holderUid', '==', uid)),
  ]);
  const asGiven = given.map(async ({ id, data }) => ({
    orderId: id,
    ...said(data),
    holderUid: undefined,
    recipient: await recipientOfGift(tenantId, id, data),
    words: await wordsOfGift(tenantId, id, data),
  }));
  const asGot = got
    .filter(({ data }) => data.buyerUid !== uid)
    .map(async ({ id, data }) => ({
      ...said(data),
      buyerUid: undefined,
      words: await wordsOfGift(tenantId, id, data),
    }));
  return await Promise.all([...asGiven, ...asGot]);
}

/** Gift cards a person bought: with the code where it is their own, with whom it is for where it is not. */
async function giftCards(tenantId: string, uid: string) {
  const bought = await all(
    collectionAt(paths.soldCards(tenantId), soldCardSchema).where('buyerUid', '==', uid),
  );
  return await Promise.all(
    bought.map(async ({ id, data }) => {
      const {
        codeSealed: _code,
        recipientSealed: _recipient,
        tokenHash: _token,
        cardId: _card,
        ...said
      } = data;
      const [code, recipient] = await Promise.all([
        data.isGift ? null : openCode(tenantId, id, data),
        openRecipient(tenantId, id, data),
      ]);
      return { orderId: id, ...said, code, recipient };
    }),
  );
}

/** What came by a person's link, without whose orders it was. */
async function recommending(tenantId: string, uid: string) {
  const code = referralCodeOf(tenantId, uid);
  const [affiliate, sales] = await Promise.all([
    affiliateAt(tenantId, code).get(),
    all(salesIn(tenantId).where('affiliateId', '==', code)),
  ]);
  const me = affiliate.data();
  return me ? [{ code, ...me, sold: sales.map(({ data }) => data) }] : [];
}

/** What a person's purchases at a tenant left there besides the orders themselves. */
export async function exportPurchases(tenantId: string, uid: string) {
  const plain = async <T extends DocumentData>(query: Query<T>) =>
    (await all(query.where('clientUid', '==', uid))).map(({ id, data }) => ({ id, ...data }));
  const [entitlements, downloads, subscriptions, keys, given, cards, recommended, cart, consent] =
    await Promise.all([
      plain(collectionAt(paths.entitlements(tenantId), entitlementSchema)),
      plain(collectionAt(paths.downloads(tenantId), downloadsSchema)),
      plain(collectionAt(paths.subscriptions(tenantId), subscriptionSchema)),
      licences(tenantId, uid),
      gifts(tenantId, uid),
      giftCards(tenantId, uid),
      recommending(tenantId, uid),
      keptCartAt(tenantId, uid).get(),
      cartConsentAt(tenantId, uid).get(),
    ]);
  return {
    ...{ entitlements, downloads, subscriptions },
    licences: keys,
    gifts: given,
    giftCards: cards,
    recommending: recommended,
    cart: cart.data() ?? null,
    cartMails: consent.data() ?? null,
  };
}
