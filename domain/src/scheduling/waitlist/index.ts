export * from './waitlist.ts';
export * from './waitlist-entry.ts';
