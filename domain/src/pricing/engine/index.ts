// A door of its own, beside the feature's, that brings no schema: the cart prices with it at every click.
export * from './apply-discounts.ts';
export * from './discount.ts';
export * from './discount-of.ts';
export * from './group-price.ts';
export * from './item-lines.ts';
export * from './listed-price.ts';
export * from './order-tax.ts';
export * from './price-one.ts';
export * from './price-order.ts';
export * from './split-amount.ts';
export * from './usage-price.ts';
