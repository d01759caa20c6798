export * from './follow-card.ts';
export * from './sold-card.ts';
export * from './sold-card-api.ts';
