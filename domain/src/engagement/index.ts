export * from './notification.ts';
export * from './sms-text.ts';
