import type { FeatureQueries } from './query.ts';

/** What the seller narrows licences by, alone and together. */
const listed = [
  [],
  ['offeringId =='],
  ['ending =='],
  ['offeringId ==', 'ending =='],
  ['clientUid ==', 'ending =='],
  ['offeringId ==', 'clientUid =='],
  ['offeringId ==', 'clientUid ==', 'ending =='],
] as const;

const customerOrders = [
  'sort lastOrderAt desc',
  'sort worth desc',
  'sort orders desc',
  'sort nameKey asc',
] as const;

export const commerceQueries: FeatureQueries = [
  ...customerOrders.flatMap((sorted): FeatureQueries[number][] =>
    [[], ['marks array-contains'] as const].map((narrowed) => ({
      of: 'customers',
      asks: [...narrowed, sorted],
      by: ['functions/src/commerce/customers/list-customers.ts'],
    })),
  ),
  { of: 'customers', asks: [], by: ['functions/src/commerce/customers/export-customers.ts'] },
  {
    of: 'customers',
    asks: ['marks array-contains'],
    by: ['functions/src/commerce/customers/export-customers.ts'],
  },
  {
    of: 'customers',
    asks: ['nameKey >=', 'nameKey <', 'sort nameKey asc'],
    by: ['functions/src/commerce/customers/list-customers.ts'],
  },
  {
    of: 'customers',
    asks: ['marks array-contains', 'nameKey >=', 'nameKey <', 'sort nameKey asc'],
    by: ['functions/src/commerce/customers/list-customers.ts'],
  },
  {
    of: 'orders',
    asks: ['clientUid ==', 'sort createdAt desc'],
    by: ['functions/src/commerce/customers/read-customer.ts'],
  },
  { of: 'orders', asks: ['clientUid =='], by: ['functions/src/commerce/customers/recount-customer.ts'] },
  {
    of: 'orders',
    asks: ['clientUid ==', 'sort createdAt desc'],
    by: ['functions/src/commerce/kept-carts/follow-carts.ts'],
  },
  {
    of: 'keptCarts',
    everywhere: true,
    asks: ['dueAt <=', 'sort dueAt asc'],
    by: ['functions/src/commerce/kept-carts/follow-carts.ts'],
  },
  {
    of: 'entitlements',
    asks: ['clientUid ==', 'sort grantedAt desc'],
    by: ['functions/src/commerce/customers/read-customer.ts'],
  },
  { of: 'creditGrants', asks: ['clientUid =='], by: ['functions/src/commerce/customers/read-customer.ts'] },
  {
    of: 'creditGrants',
    everywhere: true,
    asks: ['remindedAt ==', 'expiresAt <=', 'sort expiresAt asc'],
    by: ['functions/src/commerce/remind-credits.ts'],
  },
  {
    of: 'creditGrants',
    everywhere: true,
    asks: ['isLapsed ==', 'expiresAt <=', 'sort expiresAt asc'],
    by: ['functions/src/commerce/lapse-liabilities.ts'],
  },
  {
    of: 'giftCards',
    everywhere: true,
    asks: ['isLapsed ==', 'endsAt <=', 'sort endsAt asc'],
    by: ['functions/src/commerce/lapse-liabilities.ts'],
  },
  { of: 'licences', asks: ['entitlementId =='], by: ['functions/src/commerce/licences/settle-licences.ts'] },
  { of: 'listings', asks: ['delivery.by =='], by: ['functions/src/commerce/licences/key-pools.ts'] },
  { of: 'licences', asks: ['keyHash in'], by: ['functions/src/commerce/licences/licence-store.ts'] },
  {
    of: 'licences',
    asks: ['clientUid ==', 'sort grantedAt desc'],
    by: [
      'functions/src/commerce/licences/own-licences.ts',
      'functions/src/commerce/licences/list-licences.ts',
    ],
  },
  {
    of: 'licences',
    asks: ['clientUid ==', 'orderId ==', 'sort grantedAt desc'],
    by: ['functions/src/commerce/licences/own-licences.ts'],
  },
  ...listed.map((narrowed): FeatureQueries[number] => ({
    of: 'licences',
    asks: [...narrowed, 'sort grantedAt desc'],
    by: ['functions/src/commerce/licences/list-licences.ts'],
  })),
  {
    of: 'licences',
    asks: ['waitsIn ==', 'sort grantedAt asc'],
    by: ['functions/src/commerce/licences/hand-out-keys.ts'],
  },
  { of: 'licences', asks: ['waitsIn =='], by: ['functions/src/commerce/licences/key-pools.ts'] },
  {
    of: 'licenceKeys',
    asks: ['pool ==', 'state ==', 'sort importedAt asc', 'sort line asc'],
    by: ['functions/src/commerce/licences/hand-out-keys.ts'],
  },
  { of: 'licenceKeys', asks: ['pool ==', 'state =='], by: ['functions/src/commerce/licences/key-pools.ts'] },
  {
    of: 'productFiles',
    asks: ['offeringId =='],
    by: ['functions/src/commerce/files/seller-files.ts'],
  },
  { of: 'productFiles', asks: ['offeringId in'], by: ['functions/src/commerce/files/library.ts'] },
  { of: 'licences', asks: ['entitlementId in'], by: ['functions/src/commerce/files/library.ts'] },
  {
    of: 'entitlements',
    asks: ['clientUid ==', 'sort grantedAt desc'],
    by: ['functions/src/commerce/files/library.ts'],
  },
  {
    of: 'entitlements',
    asks: ['clientUid ==', 'source.orderId ==', 'sort grantedAt desc'],
    by: ['functions/src/commerce/files/library.ts'],
  },
  {
    of: 'entitlements',
    asks: ['offeringId ==', 'state =='],
    by: ['functions/src/engagement/tell-file.ts'],
  },
  {
    of: 'members',
    asks: ['role in'],
    by: ['functions/src/engagement/who-runs-it.ts'],
  },
  { of: 'plans', asks: [], by: ['functions/src/commerce/subscriptions/plan-store.ts'] },
  { of: 'subscriptions', asks: ['clientUid =='], by: ['functions/src/commerce/subscriptions/subscribe.ts'] },
  {
    of: 'subscriptions',
    asks: ['clientUid ==', 'sort createdAt desc'],
    by: ['functions/src/commerce/subscriptions/list-subscriptions.ts'],
  },
  {
    of: 'orders',
    asks: ['clientUid ==', 'purpose ==', 'sort createdAt desc'],
    by: ['functions/src/commerce/subscriptions/list-subscriptions.ts'],
  },
  ...[[], ['status =='], ['terms.offeringId =='], ['status ==', 'terms.offeringId ==']].map(
    (narrowed): FeatureQueries[number] => ({
      of: 'subscriptions',
      asks: [...narrowed, 'sort createdAt desc'] as FeatureQueries[number]['asks'],
      by: ['functions/src/commerce/subscriptions/list-subscriptions.ts'],
    }),
  ),
  ...(['entitlements', 'downloads', 'subscriptions'] as const).map((of) => ({
    of,
    asks: ['clientUid =='] as const,
    by: ['functions/src/commerce/export-purchases.ts'],
  })),
  {
    of: 'affiliateSales',
    asks: ['affiliateId =='],
    by: ['functions/src/commerce/export-purchases.ts'],
  },
  {
    of: 'soldCards',
    asks: ['buyerUid =='],
    by: ['functions/src/commerce/export-purchases.ts', 'functions/src/commerce/forget-purchases.ts'],
  },
  {
    of: 'gifts',
    asks: ['buyerUid =='],
    by: ['functions/src/commerce/export-purchases.ts', 'functions/src/commerce/forget-purchases.ts'],
  },
  {
    of: 'gifts',
    asks: ['holderUid =='],
    by: ['functions/src/commerce/export-purchases.ts', 'functions/src/commerce/forget-purchases.ts'],
  },
  {
    of: 'licences',
    asks: ['clientUid =='],
    by: ['functions/src/commerce/export-purchases.ts', 'functions/src/commerce/forget-purchases.ts'],
  },
  {
    of: 'gifts',
    everywhere: true,
    asks: ['state ==', 'deliverAt <=', 'sort deliverAt asc'],
    by: ['functions/src/commerce/gifts/send-gift.ts'],
  },
  {
    of: 'orders',
    everywhere: true,
    asks: ['purpose in', 'status ==', 'expiresAt <=', 'sort expiresAt asc'],
    by: ['functions/src/commerce/shop/expire-orders.ts'],
  },
  {
    of: 'orders',
    asks: ['purpose ==', 'status in', 'createdAt >=', 'createdAt <', 'sort createdAt desc'],
    by: ['functions/src/commerce/shop/export-orders.ts'],
  },
  {
    of: 'orders',
    asks: ['clientUid ==', 'purpose ==', 'status =='],
    by: ['functions/src/commerce/shop/place-order.ts'],
  },
  {
    of: 'orders',
    asks: ['clientUid ==', 'purpose ==', 'sort createdAt desc'],
    by: ['web/src/features/orders/purchases-page.tsx'],
  },
  {
    of: 'orders',
    asks: ['status in', 'sort createdAt desc'],
    by: ['web/src/features/orders/orders-page.tsx'],
  },
  {
    of: 'orders',
    asks: ['purpose in', 'status in', 'sort createdAt desc'],
    by: ['web/src/features/orders/orders-page.tsx'],
  },
  {
    of: 'stripeEvents',
    everywhere: true,
    asks: ['state ==', 'receivedAt <=', 'sort receivedAt asc'],
    by: ['functions/src/commerce/retry-stripe-events.ts'],
  },
  {
    of: 'stripeEventsUnclaimed',
    asks: ['state ==', 'receivedAt <=', 'sort receivedAt asc'],
    by: ['functions/src/commerce/retry-stripe-events.ts'],
  },
];
