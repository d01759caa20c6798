import { expect, test } from 'vitest';
import { orderStage } from './order-stage.ts';

const now = Date.UTC(2026, 10, 21);
const item = (refunded: number) => ({
  key: '1',
  offeringId: 'font',
  variantId: null,
  kind: 'product' as const,
  title: 'Font',
  choice: '',
  quantity: 1,
  net: 1_000,
  tax: 0,
  refunded,
  parts: [],
});
const order = {
  status: 'awaitingPayment' as const,
  paidAt: null,
  lastDecline: null,
  expiresAt: new Date(now + 60_000),
  refundsDue: 0,
  due: 1_000,
  items: [item(0)],
};
const paid = { ...order, status: 'paid' as const, paidAt: new Date(now) };

test.each([
  ['pay', order, null],
  ['left', order, 'cancelled'],
  ['settling', order, 'success'],
  ['declined', { ...order, lastDecline: 'generic' }, 'cancelled'],
  ['expired', { ...order, expiresAt: new Date(now) }, null],
  ['settling', { ...order, expiresAt: new Date(now) }, 'success'],
  ['expired', { ...order, status: 'expired' as const }, 'success'],
  ['paid', paid, 'cancelled'],
  ['lateRefund', { ...paid, refundsDue: 1_000 }, null],
  ['partlyRefunded', { ...paid, refundsDue: 400, items: [item(400)] }, null],
  ['partlyRefunded', { ...paid, refundsDue: 1_000, items: [item(1_000)] }, null],
  ['expired', { ...order, status: 'expired' as const, lastDecline: null }, null],
  ['bankRefused', { ...order, status: 'expired' as const, lastDecline: 'insufficient_funds' }, 'success'],
  ['processing', { ...order, status: 'processing' as const, expiresAt: new Date(now) }, 'success'],
  ['disputed', { ...paid, status: 'disputed' as const }, null],
  ['disputeLost', { ...paid, status: 'disputeLost' as const }, null],
  ['refunded', { ...paid, status: 'refunded' as const }, null],
])('%s', (stage, facts, result) => {
  expect(orderStage({ order: facts, result, now })).toBe(stage);
});
