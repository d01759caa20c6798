export * from './apply-subscription.ts';
export * from './grants-of-subscription.ts';
export * from './order-of-invoice.ts';
export * from './plan.ts';
export * from './plan-amount.ts';
export * from './subscription.ts';
export * from './subscription-api.ts';
export * from './with-payment.ts';
