export * from './follow-cart.ts';
export * from './kept-cart.ts';
export * from './kept-cart-api.ts';
