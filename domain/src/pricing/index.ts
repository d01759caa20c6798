export * from './booking-minutes.ts';
export * from './chosen-add-ons.ts';
export * from './money-arithmetic.ts';
export * from './quote.ts';
export * from './quote-booking.ts';
export * from './visit-pricing.ts';
