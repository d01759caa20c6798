import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../kernel/index.ts';
import type { SubscriptionNews } from '../../operations/index.ts';
import { applySubscription, type PresentSubscription } from './apply-subscription.ts';
import {
  began,
  failed,
  renews,
  samplePresent,
  sampleSubscription,
  sampleTerms,
} from './subscription.fixture.ts';
import { type Subscription, subscriptionSchema, subscriptionTransitions } from './subscription.ts';

const now = new Date(began.getTime() + DAY);

function follow(before: Subscription, ...presents: readonly Partial<PresentSubscription>[]) {
  let subscription = before;
  const news: SubscriptionNews[] = [];
  for (const changes of presents) {
    const followed = applySubscription(subscription, samplePresent(changes), null, now);
    if (!followed.ok) throw new Error(followed.code);
    subscription = followed.value.subscription;
    news.push(...followed.value.news);
  }
  return { subscription, news };
}

describe('a subscription', () => {
  it('begins with a trial, is paid, misses a payment, is warned, recovers and ends', () => {
    const { subscription, news } = follow(
      sampleSubscription(),
      { status: 'trialing', trialEnd: renews },
      { status: 'active', trialEnd: renews },
      { status: 'past_due', openInvoice: failed(1) },
      { status: 'past_due', openInvoice: failed(2) },
      { status: 'active' },
      { cancelAtPeriodEnd: true },
      { cancelAtPeriodEnd: false },
      { cancelAtPeriodEnd: true },
      { status: 'canceled', endedAt: renews },
    );
    expect(news).toEqual([
      'trialStarted',
      'paymentFailed',
      'paymentFailedAgain',
      'recovered',
      'ending',
      'staying',
      'ending',
      'ended',
    ]);
    expect(subscription).toMatchObject({
      status: 'ended',
      endedAt: renews,
      endedBy: 'request',
      startedAt: began,
    });
    expect(subscriptionSchema.parse(subscription)).toEqual(subscription);
  });

  it('keeps while it is paused what was paid, counted from when it was paused', () => {
    const later = new Date(renews.getTime() + 30 * DAY);
    const { subscription, news } = follow(
      sampleSubscription(),
      {},
      { isPaused: true },
      { isPaused: true, periodStart: renews, periodEnd: later },
    );
    expect(news).toEqual(['started', 'paused']);
    expect(subscription).toMatchObject({ status: 'paused', pausedFrom: renews, periodEnd: later });
    expect(follow(subscription, { periodStart: renews, periodEnd: later })).toMatchObject({
      subscription: { status: 'active', pausedFrom: null },
      news: ['resumed'],
    });
  });

  it('takes another plan with what the service says, and grants what that grants', () => {
    const { subscription } = follow(sampleSubscription(), {});
    const pro = sampleTerms({
      offeringId: 'pro',
      title: 'Pro',
      grants: [
        { offeringId: 'pro', kind: 'plan', title: 'Pro' },
        { offeringId: 'course', kind: 'course', title: 'Course' },
      ],
    });
    const changed = applySubscription(subscription, samplePresent(), pro, now);
    expect(changed).toMatchObject({ ok: true, value: { news: ['changed'] } });
    if (!changed.ok) throw new Error(changed.code);
    expect(changed.value.subscription.granted.map(({ offeringId }) => offeringId)).toEqual([
      'basic',
      'course',
      'pro',
    ]);
  });

  it('never begins again once it has ended, and is not paid by two', () => {
    const { subscription } = follow(sampleSubscription(), {}, { status: 'canceled', endedAt: now });
    expect(applySubscription(subscription, samplePresent(), null, now)).toMatchObject({
      ok: false,
      code: 'invalid_transition',
    });
    const other = sampleSubscription({
      stripe: { ...subscription.stripe, subscriptionId: 'sub_other' },
    });
    expect(applySubscription(other, samplePresent(), null, now)).toMatchObject({
      ok: false,
      code: 'conflict',
    });
  });

  it('that never came about ends without a word', () => {
    const { subscription, news } = follow(
      sampleSubscription(),
      { status: 'incomplete' },
      { status: 'incomplete_expired' },
    );
    expect([subscription.status, subscription.startedAt, news]).toEqual(['ended', null, []]);
  });
});

const anyPresent: fc.Arbitrary<Partial<PresentSubscription>> = fc.record({
  status: fc.constantFrom('incomplete', 'trialing', 'active', 'past_due', 'unpaid', 'canceled'),
  isPaused: fc.boolean(),
  cancelAtPeriodEnd: fc.boolean(),
  openInvoice: fc.option(
    fc.integer({ min: 0, max: 4 }).map((attempts) => failed(attempts)),
    { nil: null },
  ),
});

describe('whatever is heard in whatever order', () => {
  it('it stands as the last word says, hearing it twice changes nothing, and every step is one of those declared', () => {
    fc.assert(
      fc.property(fc.array(anyPresent, { minLength: 1, maxLength: 8 }), (presents) => {
        let subscription = sampleSubscription();
        for (const changes of presents) {
          const present = samplePresent(changes);
          const once = applySubscription(subscription, present, null, now);
          if (!once.ok) {
            expect(
              subscriptionTransitions[subscription.status].length === 0 || present.status === 'incomplete',
            ).toBe(true);
            continue;
          }
          const { status } = once.value.subscription;
          expect(
            status === subscription.status || subscriptionTransitions[subscription.status].includes(status),
          ).toBe(true);
          subscription = once.value.subscription;
          expect(applySubscription(subscription, present, null, new Date())).toEqual({
            ok: true,
            value: { subscription, news: [] },
          });
          expect(() => subscriptionSchema.parse(subscription)).not.toThrow();
        }
      }),
    );
  });
});
