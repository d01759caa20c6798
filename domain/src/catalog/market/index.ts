export * from './market-link.ts';
export * from './market-part.ts';
export * from './market-settings.ts';
