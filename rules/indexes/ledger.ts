import type { FeatureQueries } from './query.ts';

/** What the seller narrows entries by. */
const shown = [
  [],
  ['at >=', 'at <'],
  ['accounts array-contains'],
  ['accounts array-contains', 'at >=', 'at <'],
  ['orderId =='],
] as const;

export const ledgerQueries: FeatureQueries = [
  {
    of: 'ledger',
    asks: ['orderId =='],
    by: [
      'functions/src/commerce/ledger/ledger-store.ts',
      'functions/src/commerce/invoices/issue-invoices.ts',
    ],
  },
  {
    of: 'invoices',
    asks: ['orderId ==', 'clientUid =='],
    by: ['web/src/features/books/invoices/order-invoices.tsx'],
  },
  { of: 'invoices', asks: ['orderId =='], by: ['web/src/features/books/invoices/order-invoices.tsx'] },
  {
    of: 'invoices',
    asks: ['clientUid ==', 'sort issuedAt desc'],
    by: [
      'web/src/features/books/invoices/my-invoices-page.tsx',
      'functions/src/commerce/subscriptions/list-subscriptions.ts',
    ],
  },
  {
    of: 'invoices',
    asks: ['sort issuedAt desc'],
    by: ['web/src/features/books/invoices/invoices-page.tsx'],
  },
  ...shown.map((narrowed): FeatureQueries[number] => ({
    of: 'ledger',
    asks: [...narrowed, 'sort at desc'],
    by: ['web/src/features/books/ledger/entry-list.tsx'],
  })),
  {
    of: 'ledger',
    asks: ['sort at asc'],
    by: ['functions/src/commerce/ledger/export-ledger.ts', 'functions/src/commerce/ledger/recount-books.ts'],
  },
  {
    of: 'ledger',
    asks: ['at >=', 'at <', 'sort at asc'],
    by: ['functions/src/commerce/ledger/export-ledger.ts', 'functions/src/commerce/ledger/recount-month.ts'],
  },
  {
    of: 'ledger',
    asks: ['at >=', 'at <', 'sort at asc'],
    by: ['functions/src/commerce/reconciliation/reconcile-day.ts'],
  },
  { of: 'ledgerMonths', asks: [], by: ['functions/src/commerce/ledger/recount-books.ts'] },
  {
    of: 'reconciliations',
    asks: ['sort day desc'],
    by: ['web/src/features/books/check/check-page.tsx'],
  },
  {
    of: 'payouts',
    asks: ['sort createdAt desc'],
    by: ['functions/src/commerce/connect/read-payouts.ts'],
  },
];
