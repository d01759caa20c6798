export * from './availability.ts';
export * from './booking.ts';
export * from './calendar-month.ts';
export * from './booking-api.ts';
