export * from './invoice.ts';
export * from './invoice-api.ts';
export * from './make-invoice.ts';
