import { expect, test } from 'vitest';
import { grantsOf } from './grant-order.ts';
import { sampleOrder } from './order.fixture.ts';
import type { Order } from './order.ts';

const at = new Date('2026-11-21T12:00:00Z');
const part = { offeringId: 'icons', variantId: null, kind: 'product' as const, title: 'Icons', quantity: 2 };
const item = (key: string, more: object = {}) => ({
  key,
  offeringId: `thing-${key}`,
  variantId: null,
  kind: 'product' as const,
  title: 'Thing',
  choice: '',
  quantity: 2,
  net: 1_000,
  tax: 0,
  refunded: 0,
  parts: [],
  ...more,
});
const order = (changes: Partial<Order> = {}) =>
  sampleOrder({
    purpose: 'shop',
    status: 'paid',
    paidAt: at,
    items: [item('1'), item('2')],
    due: 2_000,
    ...changes,
  });
const granted = (changes: Partial<Order> = {}) =>
  grantsOf('o', order(changes)).map(([id, { offeringId, state, quantity }]) => [
    id,
    offeringId,
    state,
    quantity,
  ]);

test('each thing by a name of its own, bundles by their parts too', () => {
  expect(granted({ items: [item('1', { kind: 'bundle', parts: [part] })] })).toEqual([
    ['o_1', 'thing-1', 'active', 2],
    ['o_1_1', 'icons', 'active', 2],
  ]);
  expect(grantsOf('o', order({ items: [item('1', { choice: 'Web' })] }))[0]?.[1].title).toBe('Thing (Web)');
});

test.each([
  ['given back whole', { status: 'refunded' as const }, ['ended', 'ended']],
  [
    'of which one thing was given back',
    { items: [item('1', { refunded: 1_000 }), item('2')], refundsDue: 1_000 },
    ['ended', 'active'],
  ],
  [
    'of which some of a thing was',
    { items: [item('1', { refunded: 999 }), item('2')], refundsDue: 999 },
    ['active', 'active'],
  ],
  [
    'all of whose money went back and whose gift card still pays the rest',
    { due: 1_000, items: [item('1', { refunded: 1_000 }), item('2')], refundsDue: 1_000 },
    ['ended', 'active'],
  ],
  ['paid too late', { refundsDue: 2_000 }, ['ended', 'ended']],
  ['that is disputed', { status: 'disputed' as const }, ['suspended', 'suspended']],
  ['whose dispute was lost', { status: 'disputeLost' as const }, ['ended', 'ended']],
  ['that cost nothing', { due: 0, items: [item('1', { net: 0 })] }, ['active']],
])('an order %s', (_, changes, states) => {
  expect(granted(changes).map(([, , state]) => state)).toEqual(states);
});

test.each([
  ['not paid', { paidAt: null }],
  ['for something else', { purpose: 'package' as const }],
])('an order %s grants nothing', (_, changes) => {
  expect(granted(changes)).toEqual([]);
});
