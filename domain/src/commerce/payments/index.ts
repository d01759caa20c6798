export * from './payment-api.ts';
export * from './saved-card.ts';
