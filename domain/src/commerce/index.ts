export * from './apply-cancellation.ts';
export * from './apply-decline.ts';
export * from './apply-expiry.ts';
export * from './apply-payment.ts';
export * from './apply-refund.ts';
export * from './order.ts';
export * from './settlement.ts';
export * from './transitions.ts';
