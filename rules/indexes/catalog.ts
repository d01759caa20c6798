import type { FeatureQueries } from './query.ts';

const routes = ['functions/src/catalog/routes.ts'];
const keepProducts = ['functions/src/catalog/search/keep-products.ts'];
const readPurchases = ['functions/src/catalog/search/read-purchases.ts'];
const reviewRoutes = ['functions/src/catalog/reviews/routes.ts'];

export const catalogQueries: FeatureQueries = [
  {
    of: 'offerings',
    asks: ['published =='],
    by: [...routes, 'functions/src/catalog/market/market-settings.ts'],
  },
  {
    of: 'offerings',
    asks: ['sort createdAt desc'],
    by: [
      'web/src/features/provider/offerings/offerings-page.tsx',
      'web/src/features/provider/calendar/team/team-calendar.tsx',
    ],
  },
  {
    of: 'offerings',
    asks: ['sort updatedAt desc'],
    by: ['web/src/features/analytics/overview/first-steps.tsx'],
  },
  {
    of: 'offerings',
    asks: ['kind in', 'sort createdAt desc'],
    by: ['functions/src/catalog/products/list-products.ts'],
  },
  {
    of: 'offerings',
    asks: ['kind in', 'published ==', 'sort createdAt desc'],
    by: ['functions/src/catalog/products/list-products.ts'],
  },
  {
    of: 'listings',
    everywhere: true,
    asks: ['publishAt <=', 'sort publishAt asc'],
    by: ['functions/src/catalog/products/change-product.ts'],
  },
  {
    of: 'loosePictures',
    everywhere: true,
    asks: ['at <=', 'sort at asc'],
    by: ['functions/src/catalog/products/pictures.ts'],
  },
  { of: 'reviews', asks: ['providerId ==', 'standing in', 'sort createdAt desc'], by: routes },
  { of: 'reviews', asks: ['providerId ==', 'sort createdAt desc'], by: reviewRoutes },
  { of: 'reviews', asks: ['standing ==', 'sort createdAt desc'], by: reviewRoutes },
  { of: 'reviews', asks: ['sort createdAt desc'], by: reviewRoutes },
  { of: 'reviews', asks: ['providerId =='], by: ['functions/src/catalog/reviews/recount-rating.ts'] },
  { of: 'tenants', asks: ['published ==', 'suspended ==', 'sort createdAt asc'], by: routes },
  { of: 'offerings', asks: ['published =='], by: keepProducts },
  { of: 'tenants', asks: ['published ==', 'suspended =='], by: keepProducts },
  {
    of: 'directories',
    everywhere: true,
    asks: ['waitingSince <=', 'sort waitingSince asc'],
    by: ['functions/src/catalog/search/search-state.ts'],
  },
  {
    of: 'orders',
    asks: ['purpose ==', 'status in', 'createdAt >', 'sort createdAt desc'],
    by: readPurchases,
  },
  {
    of: 'orders',
    asks: ['clientUid ==', 'purpose ==', 'status in', 'sort createdAt desc'],
    by: readPurchases,
  },
  { of: 'bookings', asks: ['status in', 'start >', 'sort start desc'], by: readPurchases },
];
