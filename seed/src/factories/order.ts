import { type Order, orderSchema } from '@evergrow/domain/commerce';
import { holdLifetime } from '@evergrow/domain/scheduling';
import { daysFromNow } from './instants.ts';
import { makeQuote } from './quote.ts';

/** A paid order for one session. */
export const makeOrder = (overrides: Partial<Order> = {}): Order => {
  const createdAt = overrides.createdAt ?? daysFromNow(-2);
  return orderSchema.parse({
    status: 'paid',
    clientUid: 'client-1',
    clientName: '',
    purpose: 'booking',
    bookingIds: ['booking-1'],
    itemId: null,
    items: [],
    quote: makeQuote(),
    due: overrides.quote?.total ?? makeQuote().total,
    checkoutSessionId: 'cs_test_order_1',
    openIntentId: null,
    paymentIntentId: 'pi_test_order_1',
    refunded: 0,
    refundsDue: 0,
    refunds: [],
    disputes: [],
    secondPayments: [],
    lastDecline: null,
    createdAt,
    paidAt: daysFromNow(-2, 0.05),
    expiresAt: new Date(createdAt.getTime() + holdLifetime),
    updatedAt: daysFromNow(-2, 0.05),
    ...overrides,
  });
};
