import type { FeatureQueries } from './query.ts';

export const ledgerQueries: FeatureQueries = [
  { of: 'ledger', asks: ['orderId =='], by: ['functions/src/commerce/ledger/ledger-store.ts'] },
];
