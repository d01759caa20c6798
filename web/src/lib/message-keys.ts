import type app from '../app/locales/en.json';
import type problems from '../app/problems/locales/en.json';
import type account from '../features/account/locales/en.json';
import type affiliates from '../features/affiliates/locales/en.json';
import type analytics from '../features/analytics/locales/en.json';
import type books from '../features/books/locales/en.json';
import type calls from '../features/calls/locales/en.json';
import type cart from '../features/cart/locales/en.json';
import type catalog from '../features/catalog/locales/en.json';
import type commerce from '../features/commerce/locales/en.json';
import type customers from '../features/customers/locales/en.json';
import type discover from '../features/discover/locales/en.json';
import type dispatch from '../features/dispatch/locales/en.json';
import type engagement from '../features/engagement/locales/en.json';
import type gifts from '../features/gifts/locales/en.json';
import type home from '../features/home/locales/en.json';
import type integrations from '../features/integrations/locales/en.json';
import type keptCarts from '../features/kept-carts/locales/en.json';
import type library from '../features/library/locales/en.json';
import type licences from '../features/licences/locales/en.json';
import type matching from '../features/matching/locales/en.json';
import type operations from '../features/operations/locales/en.json';
import type orders from '../features/orders/locales/en.json';
import type packages from '../features/packages/locales/en.json';
import type payments from '../features/payments/locales/en.json';
import type payouts from '../features/payouts/locales/en.json';
import type pricing from '../features/pricing/locales/en.json';
import type product from '../features/product/locales/en.json';
import type promotions from '../features/promotions/locales/en.json';
import type provider from '../features/provider/locales/en.json';
import type reviews from '../features/reviews/locales/en.json';
import type scheduling from '../features/scheduling/locales/en.json';
import type searches from '../features/searches/locales/en.json';
import type selling from '../features/selling/locales/en.json';
import type series from '../features/series/locales/en.json';
import type services from '../features/services/locales/en.json';
import type settings from '../features/settings/locales/en.json';
import type shop from '../features/shop/locales/en.json';
import type soldCards from '../features/sold-cards/locales/en.json';
import type subscriptions from '../features/subscriptions/locales/en.json';
import type tenancy from '../features/tenancy/locales/en.json';
import type visits from '../features/visits/locales/en.json';

/** The words of every part of the app, as English has them; a test holds the other languages to the same keys. */
type Words = {
  app: typeof app;
  problems: typeof problems;
  account: typeof account;
  affiliates: typeof affiliates;
  analytics: typeof analytics;
  books: typeof books;
  calls: typeof calls;
  cart: typeof cart;
  catalog: typeof catalog;
  commerce: typeof commerce;
  customers: typeof customers;
  discover: typeof discover;
  dispatch: typeof dispatch;
  engagement: typeof engagement;
  gifts: typeof gifts;
  home: typeof home;
  integrations: typeof integrations;
  'kept-carts': typeof keptCarts;
  library: typeof library;
  licences: typeof licences;
  matching: typeof matching;
  operations: typeof operations;
  orders: typeof orders;
  packages: typeof packages;
  payments: typeof payments;
  payouts: typeof payouts;
  pricing: typeof pricing;
  product: typeof product;
  promotions: typeof promotions;
  provider: typeof provider;
  reviews: typeof reviews;
  scheduling: typeof scheduling;
  selling: typeof selling;
  searches: typeof searches;
  series: typeof series;
  services: typeof services;
  settings: typeof settings;
  shop: typeof shop;
  'sold-cards': typeof soldCards;
  subscriptions: typeof subscriptions;
  tenancy: typeof tenancy;
  visits: typeof visits;
};

export type Namespace = keyof Words;

type Base<Key extends string> = Key extends `${infer Stem}_${'zero' | 'one' | 'other'}` ? Stem : Key;
type Keys<T> = {
  [Key in keyof T & string]: T[Key] extends string ? Base<Key> : `${Key}.${Keys<T[Key]>}`;
}[keyof T & string];

/** Every key there are words for in a namespace, those of plurals without their suffix. */
export type MessageKey<N extends Namespace> = Keys<Words[N]>;

/** What a key can go on with after `start`: of `nav.home` and `nav.back`, `home` and `back`. */
export type KeyUnder<N extends Namespace, Start extends string> =
  MessageKey<N> extends infer Key ? (Key extends `${Start}.${infer Rest}` ? Rest : never) : never;
