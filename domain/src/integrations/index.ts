export * from './apply-busy.ts';
export * from './calendar-connection.ts';
export * from './calendar-feed.ts';
export * from './calendar-link.ts';
export * from './calendars-api.ts';
export * from './outside-change.ts';
export * from './outside-event.ts';
export * from './sync-timing.ts';
