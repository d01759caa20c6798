import { defaultShopSettings } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { makeCustomer, makeSales } from '@evergrow/seed/factories/customer';
import { makeGift } from '@evergrow/seed/factories/gift';
import { makeInvoice } from '@evergrow/seed/factories/invoice';
import { makeLedgerEntry, makeLedgerMonth } from '@evergrow/seed/factories/ledger';
import { makeLicence, makeLicenceKey } from '@evergrow/seed/factories/licence';
import { makeListing, makeStock } from '@evergrow/seed/factories/listing';
import { makePriceList } from '@evergrow/seed/factories/price-list';
import { makeDownloads, makeProductFile } from '@evergrow/seed/factories/product-file';
import { makePlan, makeSubscription } from '@evergrow/seed/factories/subscription';
import { offeringDocument } from './catalog-documents.ts';
import type { Documents } from './world.ts';

const at = new Date('2026-11-01T09:00:00.000Z');
const product = { ...offeringDocument, kind: 'product', durationMinutes: null, formats: [], providerIds: [] };

/** What is sold without a time, and what for: one on sale, one that is a draft. */
export const shopDocuments = (t: string): Documents => ({
  [paths.offering(t, 'product')]: product,
  [paths.offering(t, 'draftProduct')]: { ...product, published: false },
  [paths.listing(t, 'product')]: makeListing(),
  [paths.stock(t, 'product')]: makeStock(),
  [paths.shopSettings(t)]: defaultShopSettings(at),
  [paths.searchTermsOf(t, '2026-11')]: { searches: 1, empty: 0, clicks: 0, terms: [], expiresAt: at },
  [paths.searchState(t)]: { pending: { product: 'change' }, waitingSince: at },
  [paths.loosePicture(t, 'picture')]: { offeringId: 'product', width: 10, height: 10, at },
  [paths.priceList(t, 'schools')]: makePriceList(),
  [paths.ledgerEntry(t, 'order_paid')]: makeLedgerEntry(),
  [paths.reconciliation(t, '2026-11-20')]: {
    day: '2026-11-20',
    differences: [],
    compared: 0,
    checked: {},
    at,
  },
  [paths.invoice(t, 'order_paid')]: makeInvoice({ clientUid: 'client' }),
  [paths.invoiceSeries(t, 's_2026-')]: { last: 1, updatedAt: at },
  [paths.ledgerMonth(t, '2026-11')]: makeLedgerMonth(),
  [paths.licence(t, 'order_1')]: makeLicence({ clientUid: 'client' }),
  [paths.gift(t, 'order')]: makeGift({ buyerUid: 'client' }),
  [paths.soldCard(t, 'order')]: {
    ...{ buyerUid: 'client', amount: 5_000, state: 'issued', cardId: 'card', codeSealed: 'sealed' },
    ...{ recipientSealed: null, isGift: false, tokenHash: null, sentAt: null },
    ...{ createdAt: at, updatedAt: at, expiresAt: null },
  },
  [paths.keptCart(t, 'client')]: {
    clientUid: 'client',
    lines: [{ offeringId: 'product', variantId: null, quantity: 1, offered: null }],
    ...{ touchedAt: at, dueAt: at, expiresAt: at },
  },
  [paths.cartConsent(t, 'client')]: {
    clientUid: 'client',
    wording: '2026-11',
    agreedAt: at,
    remindedAt: null,
  },
  [paths.productFile(t, 'file')]: makeProductFile(),
  [paths.download(t, 'order_1_version')]: makeDownloads({ clientUid: 'client' }),
  [paths.salesOf(t, 'EUR_2026-11_0')]: makeSales(),
  [paths.salesOf(t, 'now')]: { currencies: { EUR: { mrr: 0, subscriptions: 0 } } },
  [paths.customer(t, 'client')]: makeCustomer({ uid: 'client' }),
  [paths.licenceKey(t, 'f'.repeat(64))]: makeLicenceKey(),
  [paths.payout(t, 'po_1')]: {
    amount: 8_000,
    currency: 'EUR',
    state: 'paid',
    failure: null,
    arrivesAt: new Date('2026-11-20T09:00:00.000Z'),
  },
  [paths.plan(t, 'membership')]: makePlan(),
  [paths.subscription(t, 'subscription')]: makeSubscription({ clientUid: 'client' }),
});
