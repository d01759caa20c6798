import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../kernel/index.ts';
import { type Entitlement, entitlementSchema, entitlementsTo } from '../entitlement.ts';
import { grantsOf } from '../grant-order.ts';
import { sampleOrder } from '../order.fixture.ts';
import type { OrderItem } from '../order-item.ts';
import { grantsOfSubscription } from './grants-of-subscription.ts';
import { began, failed, renews, sampleSubscription, sampleTerms } from './subscription.fixture.ts';
import type { Subscription } from './subscription.ts';

const now = new Date(renews.getTime() + 3 * DAY);
const { grants: granted } = sampleTerms();
const running = (changes: Partial<Subscription>): Subscription =>
  sampleSubscription({ status: 'active', startedAt: began, periodEnd: renews, granted, ...changes });
const courseOf = (changes: Partial<Subscription>, at = now) => {
  const all = grantsOfSubscription('sub', running(changes), at).map(([, one]) => one);
  return entitlementsTo(all, 'course', at.getTime()).length > 0;
};

describe('what a subscription grants', () => {
  it.each<[string, Partial<Subscription>, boolean]>([
    ['while it is tried', { status: 'trialing' }, true],
    ['while it is paid', {}, true],
    ['within the days of grace', { status: 'pastDue', openInvoice: failed(1) }, true],
    [
      'without any days of grace',
      { status: 'pastDue', openInvoice: failed(1), terms: sampleTerms({ graceDays: 0 }) },
      false,
    ],
    ['unpaid for good', { status: 'unpaid' }, false],
    ['paused within what was paid', { status: 'paused', pausedFrom: new Date(now.getTime() + 1) }, true],
    ['paused after it', { status: 'paused', pausedFrom: renews }, false],
    ['ended', { status: 'ended', endedAt: renews }, false],
    ['before its first payment', { status: 'incomplete', startedAt: null }, false],
    ['after the period it was to end with', { cancelAtPeriodEnd: true }, false],
    ['of another plan, without it', { terms: sampleTerms({ grants: granted.slice(0, 1) }) }, false],
  ])('%s', (_, changes, expected) => {
    expect(courseOf(changes)).toBe(expected);
  });

  it('ends by itself with the days of grace', () => {
    const owed = { status: 'pastDue' as const, openInvoice: failed(3) };
    expect(courseOf(owed, new Date(renews.getTime() + 7 * DAY - 1))).toBe(true);
    expect(courseOf(owed, new Date(renews.getTime() + 7 * DAY))).toBe(false);
    const told = grantsOfSubscription('sub', running(owed), now).map(([, one]) => one);
    expect(entitlementsTo(told, 'course', renews.getTime() + 7 * DAY)).toEqual([]);
  });
});

const item = (refunded: number): OrderItem => ({
  key: '1',
  offeringId: 'course',
  variantId: null,
  kind: 'course',
  title: 'Course',
  choice: '',
  quantity: 1,
  net: 1_000,
  tax: 0,
  refunded,
  parts: [],
});
const anyOrder = fc
  .constantFrom(0, 500, 1_000)
  .map((refunded) => [
    refunded < 1_000,
    (id: string) =>
      grantsOf(
        id,
        sampleOrder({ purpose: 'shop', status: 'paid', paidAt: began, items: [item(refunded)] }),
      ).map(([, one]) => one),
  ]) as fc.Arbitrary<[boolean, (id: string) => Entitlement[]]>;
const standing: readonly (readonly [boolean, Partial<Subscription>])[] = [
  [true, {}],
  [true, { status: 'trialing' }],
  [true, { status: 'pastDue', openInvoice: failed(2) }],
  [false, { status: 'unpaid' }],
  [false, { status: 'ended', endedAt: renews, endedBy: 'payment' }],
  [false, { status: 'paused', pausedFrom: renews }],
  [false, { cancelAtPeriodEnd: true }],
  [false, { disputed: ['in_1'] }],
  [false, { lost: ['in_1'] }],
];
const anySubscription = fc
  .constantFrom(...standing)
  .map(([grants, changes]) => [
    grants,
    (id: string) => grantsOfSubscription(id, running(changes), now).map(([, one]) => one),
  ]) as fc.Arbitrary<[boolean, (id: string) => Entitlement[]]>;

describe('of several orders and subscriptions', () => {
  it('one ending never takes what another grants, and all ended leave nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyOrder, anySubscription), { maxLength: 8 }), (sources) => {
        const all = sources.flatMap(([, entitlements], index) => entitlements(`source${index}`));
        const expected = sources.filter(([grants]) => grants).length;
        expect(entitlementsTo(all, 'course', now.getTime())).toHaveLength(expected);
        for (const one of all) expect(() => entitlementSchema.parse(one)).not.toThrow();
      }),
    );
  });
});
