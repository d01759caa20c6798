import type { Subscription } from '@evergrow/domain/commerce/subscription';
import { planAmount } from '@evergrow/domain/commerce/subscription';
import { DAY, HOUR, type Millis } from '@evergrow/domain/kernel';
import { makeSubscription } from '../../../factories/subscription.ts';
import type { Person } from '../../../people/person.ts';
import { mustBe } from '../../../plan/must-be.ts';
import { demoPlans } from '../../demo-plans.ts';
import type { OfferingDraft } from '../../offering-draft.ts';

/** Whose demo login it is that has a plan. */
export const subscriberUid = 'evergrow-client-011';

/** Charged, and one that is saved without trouble and declined when it is charged. */
const cards = { good: '4242424242424242', empty: '4000000000000341' };

type Told = {
  readonly uid: string;
  readonly plan: string;
  readonly price: string;
  readonly daysAgo: number;
  readonly card: string;
};

const told: readonly Told[] = [
  { uid: subscriberUid, plan: 'membership', price: 'monthly', daysAgo: 26, card: cards.good },
  { uid: 'evergrow-client-007', plan: 'membership', price: 'yearly', daysAgo: 50, card: cards.good },
  { uid: 'evergrow-client-009', plan: 'inner-circle', price: 'monthly', daysAgo: 45, card: cards.good },
  // The trial ended three days ago, and the card would not pay.
  { uid: 'evergrow-client-013', plan: 'membership', price: 'monthly', daysAgo: 17, card: cards.empty },
  { uid: 'evergrow-client-015', plan: 'membership', price: 'monthly', daysAgo: 6, card: cards.good },
];

/** Somebody on a plan: as we know it before the payment service says what became of it, and what the service is told. */
export type Subscriber = {
  readonly id: string;
  readonly subscription: Subscription;
  readonly uid: string;
  readonly email: string;
  readonly card: string;
  readonly trialDays: number;
  readonly startedAt: Date;
};

/**
 * Who has a plan of the practice. What became of each (paid, granted, owed) is what the local Stripe says of it: the server
 * hears of it and writes the rest.
 */
export function subscribersOf(
  clients: readonly Person[],
  offerings: Readonly<Record<string, OfferingDraft>>,
  now: Millis,
): Subscriber[] {
  return told.map(({ uid, plan: offeringId, price: priceId, daysAgo, card }) => {
    const person = clients.find((client) => client.uid === uid);
    const plan = demoPlans.evergrow?.[offeringId];
    const price = plan?.prices.find(({ id }) => id === priceId);
    if (!person || !plan || !price) throw new Error(`${uid} cannot have ${offeringId}`);
    const title = offerings[offeringId]?.title ?? offeringId;
    const startedAt = new Date(now - daysAgo * DAY + 9 * HOUR);
    const { interval, every, title: priceTitle } = price;
    const { graceDays, prorates, maxQuantity, trialDays } = plan;
    const subscription = makeSubscription({
      ...{ clientUid: uid, clientName: person.displayName, origin: offeringId },
      terms: {
        ...{ offeringId, priceId, title, priceTitle, interval, every, currency: 'EUR', quantity: 1 },
        amount: mustBe(planAmount(price, 'EUR', 1)),
        ...{ usage: null, graceDays, prorates, maxQuantity },
        grants: [{ offeringId, kind: 'plan', title }],
      },
      stripe: {
        customerId: `cus_seed_${uid.replaceAll('-', '_')}`,
        ...{ subscriptionId: null, itemId: null, usageItemId: null, checkoutSessionId: null },
      },
      createdAt: startedAt,
      updatedAt: startedAt,
    });
    return {
      ...{ id: `seed-${offeringId}-${uid}`, subscription, uid, email: person.email, card, trialDays },
      startedAt,
    };
  });
}
