export * from './customer.ts';
export * from './customer-api.ts';
