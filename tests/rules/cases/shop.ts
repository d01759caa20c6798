import { paths } from '@evergrow/domain/kernel';
import { limit } from 'firebase/firestore';
import { get, list, may, mayNot, type RuleCase, remove, set, update } from '../world/rule-case.ts';
import { other, acme as t } from '../world/tenants.ts';
import { pages } from './paging.ts';

const listing = paths.listing(t, 'product');
const stock = paths.stock(t, 'product');
const settings = paths.shopSettings(t);
const terms = paths.searchTermsOf(t, '2026-11');
const priceList = paths.priceList(t, 'schools');

/** Everybody reads the shop through the API; nobody changes it past the API. */
export const shopCases: readonly RuleCase[] = [
  ...[listing, stock, settings, priceList].flatMap((path) => [
    mayNot('stranger', 'read it past the API', get(path)),
    mayNot('client', 'read it past the API', get(path)),
    mayNot('otherOwner', 'read that of another tenant', get(path)),
    may('editor', 'read it', get(path)),
  ]),
  ...[
    paths.listing(other, 'product'),
    paths.stock(other, 'product'),
    paths.shopSettings(other),
    paths.priceList(other, 'schools'),
  ].map((path) => mayNot('owner', 'read that of another tenant', get(path))),
  mayNot('otherOwner', 'list the stock of another tenant', list(paths.stocks(t), limit(20))),
  mayNot('otherOwner', 'list the listings of another tenant', list(paths.listings(t), limit(20))),
  mayNot('otherOwner', 'list the price lists of another tenant', list(paths.priceLists(t), limit(20))),
  ...pages('editor', paths.listings(t), 100),
  ...pages('editor', paths.stocks(t), 100),
  ...pages('editor', paths.priceLists(t), 100),
  ...[terms, paths.searchState(t)].flatMap((path) => [
    mayNot('stranger', 'read what the search keeps', get(path)),
    mayNot('otherOwner', 'read what the search of another tenant keeps', get(path)),
    mayNot('owner', 'read past the API what the search keeps', get(path)),
    mayNot('owner', 'change past the API what the search keeps', update(path, { searches: 9 })),
  ]),
  mayNot('otherOwner', 'list what is searched for at another tenant', list(paths.searchTerms(t), limit(20))),
  ...[paths.licence(t, 'order_1'), paths.licenceKey(t, 'f'.repeat(64)), paths.licenceSigner(t)].flatMap(
    (path) => [
      mayNot('stranger', 'read what licences are made of', get(path)),
      mayNot('client', 'read past the API what their licence is made of', get(path)),
      mayNot('otherOwner', 'read what the licences of another tenant are made of', get(path)),
      mayNot('owner', 'read past the API what licences are made of', get(path)),
    ],
  ),
  ...[paths.productFile(t, 'file'), paths.download(t, 'order_1_version'), paths.gift(t, 'order')].flatMap(
    (path) => [
      mayNot('stranger', 'read what is downloaded', get(path)),
      mayNot('client', 'read past the API what they download', get(path)),
      mayNot('otherOwner', 'read what is downloaded at another tenant', get(path)),
      mayNot('owner', 'read past the API what is downloaded', get(path)),
    ],
  ),
  mayNot('stranger', 'read a gift card that was sold', get(paths.soldCard(t, 'order'))),
  mayNot('otherOwner', 'read the gift cards another tenant sold', get(paths.soldCard(t, 'order'))),
  mayNot('client', 'read their gift card past the API', get(paths.soldCard(t, 'order'))),
  mayNot('owner', 'read the code of a gift card that was sold', get(paths.soldCard(t, 'order'))),
  mayNot('otherOwner', 'list the gift cards another tenant sold', list(paths.soldCards(t), limit(20))),
  ...[paths.keptCart(t, 'client'), paths.cartConsent(t, 'client')].flatMap((path) => [
    mayNot('stranger', 'read what is in a cart', get(path)),
    mayNot('otherOwner', 'read what is in the carts of another tenant', get(path)),
    mayNot('owner', 'read what is in the cart of a client', get(path)),
    mayNot('client', 'read their cart past the API', get(path)),
  ]),
  mayNot('otherOwner', 'list the carts of another tenant', list(paths.keptCarts(t), limit(20))),
  mayNot('owner', 'list who agreed to be mailed', list(paths.cartConsents(t), limit(20))),
  mayNot('client', 'agree past the API', set(paths.cartConsent(t, 'client'), { wording: 'none' })),
  mayNot('otherOwner', 'list the gifts of another tenant', list(paths.gifts(t), limit(20))),
  mayNot('client', 'take a gift past the API', update(paths.gift(t, 'order'), { holderUid: 'client' })),
  mayNot('otherOwner', 'list the files of another tenant', list(paths.productFiles(t), limit(20))),
  mayNot(
    'client',
    'download as often as they like',
    update(paths.download(t, 'order_1_version'), { count: 0 }),
  ),
  ...[paths.plan(t, 'membership'), paths.subscription(t, 'subscription')].flatMap((path) => [
    mayNot('stranger', 'read of plans past the API', get(path)),
    mayNot('client', 'read of plans past the API', get(path)),
    mayNot('otherOwner', 'read of the plans of another tenant', get(path)),
    mayNot('owner', 'read of plans past the API', get(path)),
  ]),
  mayNot('otherOwner', 'list the plans of another tenant', list(paths.plans(t), limit(20))),
  mayNot('otherOwner', 'list the subscriptions of another tenant', list(paths.subscriptions(t), limit(20))),
  mayNot(
    'client',
    'make their own go on',
    update(paths.subscription(t, 'subscription'), { status: 'active' }),
  ),
  mayNot('otherOwner', 'list the licences of another tenant', list(paths.licences(t), limit(20))),
  mayNot('otherOwner', 'list the keys of another tenant', list(paths.licenceKeys(t), limit(20))),
  mayNot('client', 'use their licence on more devices', update(paths.licence(t, 'order_1'), { limit: 99 })),
  mayNot('client', 'name their price', update(listing, { payWhatYouWant: { minimum: [], suggested: [] } })),
  mayNot('client', 'fill the shelf', update(stock, { levels: { _: { onHand: 99, reserved: 0 } } })),
  mayNot('owner', 'change a listing past the API', update(listing, { maxPerOrder: 1 })),
  mayNot('owner', 'free what is held', update(stock, { levels: { _: { onHand: 10, reserved: 0 } } })),
  mayNot('owner', 'take the tax away past the API', update(settings, { taxes: [] })),
  mayNot('editor', 'approve prices past the API', update(priceList, { state: 'approved' })),
  mayNot('client', 'join a price list', set(paths.clientTerms(t, 'client'), { priceListId: 'schools' })),
  mayNot('owner', 'delete stock past the API', remove(stock)),
];
