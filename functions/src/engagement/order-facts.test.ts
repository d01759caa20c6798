import { expect, test } from 'vitest';
import { placeOf } from './order-facts.ts';

test.each([
  ['shop', [], 'orders/o1'],
  ['subscription', [], 'orders/o1'],
  ['giftCard', [], 'gift-cards/o1'],
  ['package', [], 'packages'],
  ['booking', ['b1', 'b2'], 'bookings/b1'],
  ['balance', ['b1'], 'bookings/b1'],
  ['adjustment', ['b1'], 'bookings/b1'],
] as const)('what is paid by an order for %s is found where it is used', (purpose, bookingIds, place) => {
  expect(placeOf('o1', { purpose, bookingIds: [...bookingIds] })).toBe(place);
});
