import type { Recommended } from '@evergrow/domain/commerce/affiliate';
import type { SubscriptionChargeTerms } from '@evergrow/domain/commerce/connect';
import {
  isLive,
  type Subscribe,
  type Subscribed,
  type Subscription,
} from '@evergrow/domain/commerce/subscription';
import type { Member, Tenant } from '@evergrow/domain/tenancy';
import type Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { foundByLink } from '../../catalog/market/market-link.ts';
import { environment } from '../../kernel/environment.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { sha256 } from '../../kernel/random.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { recommendedBy } from '../affiliates/recommended-by.ts';
import type { Buyer } from '../buyer.ts';
import { subscriptionSharingOf } from '../connect/sharing.ts';
import { customerOf } from '../stripe/customer.ts';
import { idOf } from '../stripe/id-of.ts';
import { pageLook } from '../stripe/page-look.ts';
import { askingStripe } from './asking-stripe.ts';
import { planOnSale } from './plan-store.ts';
import { type Agreed, agreeTo } from './plan-terms.ts';
import { holdSubscription, subscriptionsIn } from './subscription-store.ts';
import { syncSubscription } from './sync-subscription.ts';

/** Subscriptions of one person that are looked at; somebody with more has to ask the business. */
const most = 100;

type Known = { id: string; data: Subscription };

async function ownOf(tenantId: string, uid: string): Promise<Known[]> {
  const found = await subscriptionsIn(tenantId).where('clientUid', '==', uid).limit(most).get();
  if (found.size >= most) throw new Refusal('limit_reached');
  return found.docs.map((one) => ({ id: one.id, data: one.data() }));
}

type Starting = {
  tenantId: string;
  tenant: Tenant;
  buyer: Buyer;
  member: Member | null;
  wanted: Subscribe;
  agreed: Agreed;
  customerId: string;
  trial: { days: number; card: boolean } | null;
  /** What the link somebody came by means for it. */
  by: { viaMarket: boolean; recommended: Recommended | null };
  now: Date;
};

/**
 * Opens the page on which somebody subscribes to a plan; while it is open they are led to it again. Whoever has the plan
 * already is refused: one person, one subscription to a plan, however often a button is pressed.
 * @throws Refusal('offering_not_found' | 'conflict' | 'currency_mismatch' | 'invalid_request' | 'payment_unavailable')
 */
export async function subscribe(
  tenantId: string,
  tenant: Tenant,
  wanted: Subscribe,
  buyer: Buyer,
  member: Member | null,
  now: Date,
): Promise<Subscribed> {
  const { offeringId, currency, referral } = wanted;
  const sold = await planOnSale(tenantId, offeringId);
  const agreed = await agreeTo(tenantId, { offeringId, ...sold }, wanted);
  const customerId = await customerOf(tenantId, buyer.uid, { email: buyer.email, locale: buyer.locale });
  const isFound = foundByLink(referral?.code, tenantId, [{ of: 'offering', id: offeringId }], now).length > 0;
  const buying = {
    clientUid: buyer.uid,
    currency,
    ownCurrency: tenant.currency,
    offeringIds: [offeringId],
    now,
  };
  const by = { viaMarket: isFound, recommended: await recommendedBy(tenantId, referral, buying) };
  return await optimistically(async () => {
    const own = await ownOf(tenantId, buyer.uid);
    const ofPlan = own.filter(({ data }) => data.terms.offeringId === offeringId);
    if (ofPlan.some(({ data }) => isLive(data))) throw new Refusal('conflict', 'You have this plan already');
    // Who has had the plan before has had its trial.
    const isFirst = own.every(({ data }) => data.startedAt === null || data.origin !== offeringId);
    const { trialDays, cardForTrial } = sold.plan;
    const trial = isFirst && trialDays > 0 ? { days: trialDays, card: cardForTrial } : null;
    const starting = { tenantId, tenant, buyer, member, wanted, agreed, customerId, trial, by, now };
    const open = ofPlan.find(({ data }) => data.status === 'starting');
    if (open) return await openAgain(starting, open);
    const begun = own.filter(({ data }) => data.origin === offeringId).length;
    const id = `${sha256(`${buyer.uid} ${offeringId}`).slice(0, 20)}-${begun + 1}`;
    // Created before its page: two who ask at once are one subscription, and so one page.
    await subscriptionsIn(tenantId).doc(id).create(newSubscription(starting));
    return await openPage(starting, id, null);
  });
}

const newSubscription = ({ buyer, member, wanted, agreed, customerId, by, now }: Starting): Subscription => ({
  clientUid: buyer.uid,
  clientName: member?.displayName ?? '',
  origin: wanted.offeringId,
  terms: agreed.terms,
  status: 'starting',
  stripe: { customerId, subscriptionId: null, itemId: null, usageItemId: null, checkoutSessionId: null },
  trialEnd: null,
  periodStart: null,
  periodEnd: null,
  cancelAtPeriodEnd: false,
  pausedFrom: null,
  openInvoice: null,
  pendingChange: null,
  granted: [],
  ...by,
  startedAt: null,
  endedAt: null,
  endedBy: null,
  disputed: [],
  lost: [],
  createdAt: now,
  updatedAt: now,
});

/** The page that is open, where it is for the same; else that is closed first, so that nobody can pay on both. */
async function openAgain(starting: Starting, { id, data }: Known): Promise<Subscribed> {
  const { checkoutSessionId } = data.stripe;
  if (checkoutSessionId === null) return await openPage(starting, id, null);
  const session = await askingStripe(() => stripe().checkout.sessions.retrieve(checkoutSessionId));
  if (session.status === 'complete') {
    await syncSubscription(starting.tenantId, id, starting.now, idOf(session.subscription));
    throw new Refusal('conflict', 'You have this plan already');
  }
  const { priceId, quantity, currency, amount } = starting.agreed.terms;
  const isSame =
    data.terms.priceId === priceId &&
    data.terms.quantity === quantity &&
    data.terms.currency === currency &&
    data.terms.amount === amount &&
    // What the business pays of it stands on the page: a page from before the link was followed says otherwise.
    data.viaMarket === starting.by.viaMarket;
  if (session.status === 'open' && session.url && isSame) {
    const { data: now, reference, version } = await holdSubscription(starting.tenantId, id);
    // Paid meanwhile: who recommended it then is who did.
    if (now.status !== 'starting') throw new Refusal('conflict');
    const { recommended } = starting.by;
    await reference.update({ recommended, updatedAt: starting.now }, { lastUpdateTime: version });
    return { subscriptionId: id, url: session.url };
  }
  if (session.status === 'open')
    await askingStripe(() => stripe().checkout.sessions.expire(checkoutSessionId));
  return await openPage(starting, id, checkoutSessionId);
}

async function openPage(starting: Starting, id: string, former: string | null): Promise<Subscribed> {
  const { tenantId, agreed, by, now } = starting;
  const sharing = await subscriptionSharingOf(tenantId, by);
  const session = await askingStripe(() =>
    stripe().checkout.sessions.create(sessionOf(starting, id, sharing), {
      // A page that was closed is never given again, though what is chosen is the same.
      idempotencyKey: `subscribe-${tenantId}-${id}-${former ?? 'first'}-${sha256(JSON.stringify([agreed.prices, agreed.terms.quantity, sharing])).slice(0, 16)}`,
    }),
  );
  const held = await holdSubscription(tenantId, id);
  if (held.data.status !== 'starting') throw new Refusal('conflict');
  await held.reference.update(
    {
      terms: agreed.terms,
      ...by,
      'stripe.checkoutSessionId': session.id,
      updatedAt: now,
    },
    { lastUpdateTime: held.version },
  );
  return { subscriptionId: id, url: session.url ?? '' };
}

function sessionOf(
  { tenantId, tenant, buyer, agreed, customerId, trial }: Starting,
  subscriptionId: string,
  sharing: Partial<SubscriptionChargeTerms>,
): Stripe.Checkout.SessionCreateParams {
  const metadata = { tenantId, subscriptionId };
  const { terms, prices } = agreed;
  const back = `${environment().PUBLIC_URL}/t/${tenant.slug}/subscriptions`;
  return {
    mode: 'subscription',
    client_reference_id: subscriptionId,
    customer: customerId,
    locale: buyer.locale,
    branding_settings: pageLook(tenant),
    line_items: [
      { price: prices.price, quantity: terms.quantity },
      ...(prices.usage === null ? [] : [{ price: prices.usage }]),
    ],
    metadata,
    payment_method_collection: trial && !trial.card ? 'if_required' : 'always',
    subscription_data: {
      metadata,
      description: `${tenant.name}: ${terms.title}`.slice(0, 500),
      ...sharing,
      ...(trial
        ? {
            trial_period_days: trial.days,
            trial_settings: { end_behavior: { missing_payment_method: 'cancel' as const } },
          }
        : {}),
    },
    success_url: `${back}?result=success`,
    cancel_url: `${back}?result=cancelled`,
  };
}
