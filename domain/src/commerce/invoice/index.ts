export * from './buyer-details.ts';
export * from './invoice.ts';
export * from './invoice-api.ts';
export * from './make-invoice.ts';
export * from './vat-id.ts';
