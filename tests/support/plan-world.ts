import { type Entitlement, entitlementSchema, orderSchema } from '@evergrow/domain/commerce';
import {
  type OwnSubscriptions,
  ownSubscriptionsSchema,
  type Plan,
  type Subscribed,
  type SubscriptionView,
  subscribedSchema,
} from '@evergrow/domain/commerce/subscription';
import { DAY, paths } from '@evergrow/domain/kernel';
import type { Referral } from '@evergrow/domain/pricing';
import { makeOffering } from '@evergrow/seed/factories/offering';
import { makePlan, makePlanPrice } from '@evergrow/seed/factories/subscription';
import { stripe } from '../../functions/src/adapters/stripe.ts';
import { settleSubscriptionGrants } from '../../functions/src/commerce/subscriptions/settle-grants.ts';
import { collectionAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import type { ApiWorld, Person } from './api-world.ts';
import type { paymentWorld } from './payment-world.ts';
import { tenantWorld } from './tenant-world.ts';

type Payments = Awaited<ReturnType<typeof paymentWorld>>;

const eur = (amount: number) => [{ amount, currency: 'EUR' as const }];
const yearly = { id: 'yearly', title: 'Yearly', interval: 'year' as const };

/** When the clock of every buyer begins: the first of a month of 31 days, as months follow that have fewer. */
const start = Date.UTC(new Date().getUTCFullYear() + 1, 0, 1, 10, 30) / 1_000;

/**
 * A business with two plans: Basic for 30.00 a month with a trial of 14 days and a course, Pro for 60.00. Each buyer has a
 * clock of their own at the payment service, and its events are let in when the test says so.
 */
export async function planWorld(api: ApiWorld, payments: Payments) {
  const shop = await tenantWorld(api, { modules: ['products'] });
  await shop.publish();
  const { tenantId } = shop;
  const offer = async (id: string, kind: 'plan' | 'course', title: string) => {
    const made = makeOffering({
      kind,
      title,
      price: null,
      durationMinutes: null,
      formats: [],
      published: true,
    });
    await db().doc(paths.offering(tenantId, id)).set(made);
  };
  const sell = async (id: string, plan: Partial<Plan>) => {
    await offer(id, 'plan', id);
    await db().doc(paths.plan(tenantId, id)).set(makePlan(plan));
  };
  await offer('course', 'course', 'Course');
  await sell('basic', {
    prices: [makePlanPrice(), makePlanPrice({ ...yearly, prices: eur(30_000) })],
    trialDays: 14,
    includes: ['course'],
    maxQuantity: 20,
  });
  await sell('pro', { prices: [makePlanPrice({ prices: eur(6_000) })] });

  /** A client whose customer at the payment service lives by a clock that the test moves. */
  const buyer = async () => {
    const person = await shop.member('client');
    const clock = await stripe().testHelpers.testClocks.create({ frozen_time: start });
    const customer = await stripe().customers.create({
      email: person.email,
      test_clock: clock.id,
      metadata: { tenantId, uid: person.uid },
    });
    await db()
      .doc(paths.stripeCustomer(tenantId, person.uid))
      .set({ customerId: customer.id, createdAt: new Date() });
    let at = start;
    /** Moves their clock, and lets in what comes of it. */
    const pass = async (seconds: number) => {
      at += seconds;
      const { testClocks } = stripe().testHelpers;
      let { status } = await testClocks.advance(clock.id, { frozen_time: at });
      while (status === 'advancing') ({ status } = await testClocks.retrieve(clock.id));
      await settled();
    };
    const own = async (): Promise<OwnSubscriptions> =>
      (await person.call('GET', `/t/${tenantId}/my-subscriptions`)).as(ownSubscriptionsSchema);
    const mine = async (): Promise<SubscriptionView> => {
      const [first] = (await own()).items;
      if (!first) throw new Error('no subscription');
      return first;
    };
    const act = async (what: string, body?: unknown, key?: string) =>
      await person.call(
        'POST',
        `/t/${tenantId}/my-subscriptions/${(await mine()).id}/${what}`,
        body,
        key ? { key } : {},
      );
    /** Their card, for what is charged without them. */
    const useCard = async (card: string) => {
      const method = await stripe().paymentMethods.attach(card, { customer: customer.id });
      await stripe().customers.update(customer.id, {
        invoice_settings: { default_payment_method: method.id },
      });
      await settled();
    };
    const entitled = async (offeringId: string): Promise<Entitlement[]> => {
      const found = await collectionAt(paths.entitlements(tenantId), entitlementSchema)
        .where('clientUid', '==', person.uid)
        .get();
      return found.docs.map((one) => one.data()).filter((one) => one.offeringId === offeringId);
    };
    const orders = async () => {
      const found = await collectionAt(paths.orders(tenantId), orderSchema)
        .where('clientUid', '==', person.uid)
        .get();
      return found.docs
        .map((one) => ({ id: one.id, ...one.data() }))
        .filter(({ purpose }) => purpose === 'subscription')
        .sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
    };
    const now = () => at * 1_000;
    return { ...person, person, customer: customer.id, pass, own, mine, act, useCard, entitled, orders, now };
  };

  /** Lets in, once each, what the payment service has sent until it has no more to send. */
  let seen = 0;
  const settled = async () => {
    const end = Date.now() + 15_000;
    for (;;) {
      const sent = Object.values(payments.standIns.state.stripe.events);
      const isSent = sent.every(({ pending_webhooks: waiting }) => waiting === 0);
      const fresh = payments.arrived.slice(seen);
      seen += fresh.length;
      for (const delivery of fresh) await payments.deliver({ tenantId }, delivery);
      if (isSent && fresh.length === 0) break;
      if (Date.now() > end) throw new Error('the events do not end');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const all = await db().collection(paths.subscriptions(tenantId)).get();
    for (const { id } of all.docs) await settleSubscriptionGrants(tenantId, id, new Date());
  };
  /** Everything that was ever sent, again, from the last to the first. */
  const replay = async () => {
    for (const delivery of [...payments.arrived].reverse()) await payments.deliver({ tenantId }, delivery);
  };

  const wanted = {
    ...{ offeringId: 'basic', priceId: 'monthly', quantity: 1, currency: 'EUR' },
    referral: null as Referral | null,
  };
  const ask = (who: Person, changes: Partial<typeof wanted> = {}) =>
    who.call('POST', `/t/${tenantId}/subscriptions`, { ...wanted, ...changes });
  const subscribe = async (
    who: Awaited<ReturnType<typeof buyer>>,
    changes: Partial<typeof wanted> = {},
  ): Promise<Subscribed> => {
    const opened = (await ask(who.person, changes)).as(subscribedSchema);
    await payments.pay(opened.url, who.email);
    await settled();
    return opened;
  };
  return { ...shop, tenantId, sell, buyer, ask, subscribe, settled, replay, day: DAY / 1_000 };
}
