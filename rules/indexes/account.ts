import type { FeatureQueries } from './query.ts';

const forgetName = ['functions/src/account/forget-name.ts'];
const exportAccount = ['functions/src/account/export-account.ts'];
const exportBookings = ['functions/src/account/export-bookings.ts'];
const deleteAccount = ['functions/src/account/delete-account.ts'];

export const accountQueries: FeatureQueries = [
  { of: 'phones', asks: ['numberHash =='], by: ['functions/src/account/phone-store.ts'] },
  { of: 'bookings', asks: ['clientUid =='], by: [...forgetName, ...exportBookings] },
  { of: 'bookings', asks: ['providerId =='], by: forgetName },
  {
    of: 'reviews',
    asks: ['clientUid =='],
    by: [...forgetName, ...exportAccount, 'functions/src/catalog/reviews/review-photos.ts'],
  },
  { of: 'orders', asks: ['clientUid =='], by: exportAccount },
  { of: 'redemptions', asks: ['clientUid =='], by: exportAccount },
  { of: 'members', asks: ['role =='], by: deleteAccount },
  {
    of: 'bookings',
    asks: ['providerIds array-contains', 'status in', 'start >', 'sort start asc'],
    by: deleteAccount,
  },
  {
    of: 'bookings',
    asks: ['clientUid ==', 'status in', 'start >', 'sort start asc'],
    by: deleteAccount,
  },
];
