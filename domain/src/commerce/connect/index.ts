export * from './charge-terms.ts';
export * from './commission.ts';
export * from './connect-api.ts';
export * from './passed-on.ts';
export * from './payout.ts';
export * from './payout-account.ts';
