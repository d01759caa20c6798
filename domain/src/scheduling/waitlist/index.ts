export * from './waitlist.ts';
export * from './waitlist-api.ts';
export * from './waitlist-entry.ts';
