import { z } from 'zod';
import { type Currency, ok, type Result, refuse } from '../../kernel/index.ts';
import type { SubscriptionNews } from '../../operations/index.ts';
import {
  type Subscription,
  type SubscriptionStatus,
  type SubscriptionTerms,
  subscriptionTransitions,
} from './subscription.ts';

export const presentStatusSchema = z.enum([
  'incomplete',
  'incomplete_expired',
  'trialing',
  'active',
  'past_due',
  'unpaid',
  'paused',
  'canceled',
]);
export type PresentStatus = z.infer<typeof presentStatusSchema>;

/** A subscription as the payment service says it is now. */
export interface PresentSubscription {
  readonly id: string;
  readonly status: PresentStatus;
  /** Nothing is collected for now. */
  readonly isPaused: boolean;
  readonly itemId: string;
  readonly usageItemId: string | null;
  readonly currency: Currency;
  readonly trialEnd: Date | null;
  readonly periodStart: Date;
  readonly periodEnd: Date;
  readonly cancelAtPeriodEnd: boolean;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  /** Whether it was ended since a payment failed. */
  readonly endedUnpaid: boolean;
  readonly openInvoice: Subscription['openInvoice'];
}

export interface Followed {
  readonly subscription: Subscription;
  /** What is new, for who has to be told. */
  readonly news: readonly SubscriptionNews[];
}

function statusOf(present: PresentSubscription): SubscriptionStatus {
  switch (present.status) {
    case 'incomplete':
      return 'incomplete';
    case 'incomplete_expired':
    case 'canceled':
      return 'ended';
    case 'paused':
      return 'paused';
    case 'unpaid':
      return 'unpaid';
    case 'past_due':
      return present.isPaused ? 'paused' : 'pastDue';
    case 'trialing':
      return present.isPaused ? 'paused' : 'trialing';
    case 'active':
      return present.isPaused ? 'paused' : 'active';
  }
}

const sameTime = (one: Date | null, other: Date | null) => one?.getTime() === other?.getTime();

/**
 * Until when what was paid lasts: what the period said as it was paused. Where a payment was missing then, at once.
 */
function pausedFrom(before: Subscription, present: PresentSubscription, status: SubscriptionStatus) {
  if (status !== 'paused') return null;
  if (before.pausedFrom) return before.pausedFrom;
  const unpaid = present.status === 'past_due' || present.status === 'paused';
  return unpaid ? present.periodStart : present.periodEnd;
}

/** What it has granted so far, with what its terms grant now. */
function grantedBy({ granted }: Subscription, terms: SubscriptionTerms, status: SubscriptionStatus) {
  if (status === 'incomplete') return granted;
  const missing = terms.grants.filter((grant) =>
    granted.every(({ offeringId }) => offeringId !== grant.offeringId),
  );
  return missing.length === 0 ? granted : [...granted, ...missing];
}

function endedBy({ lost }: Subscription, { endedUnpaid }: PresentSubscription): Subscription['endedBy'] {
  if (lost.length > 0) return 'dispute';
  return endedUnpaid ? 'payment' : 'request';
}

function newsOf(before: Subscription, after: Subscription): SubscriptionNews[] {
  const began = before.startedAt === null && after.startedAt !== null;
  if (after.status === 'ended') return before.startedAt === null ? [] : ['ended'];
  if (began) return [after.status === 'trialing' ? 'trialStarted' : 'started'];
  const news: SubscriptionNews[] = [];
  const failed = (invoice: Subscription['openInvoice']) => invoice?.attempts ?? 0;
  const anew = after.openInvoice?.id !== before.openInvoice?.id;
  if (after.status === 'pastDue' && (anew || failed(after.openInvoice) > failed(before.openInvoice))) {
    if (failed(after.openInvoice) > 0) {
      news.push(failed(after.openInvoice) === 1 ? 'paymentFailed' : 'paymentFailedAgain');
    }
  }
  if (after.status === 'unpaid' && before.status !== 'unpaid') news.push('suspended');
  const owed = before.status === 'pastDue' || before.status === 'unpaid';
  if (owed && after.status === 'active') news.push('recovered');
  if (after.status === 'paused' && before.status !== 'paused') news.push('paused');
  if (before.status === 'paused' && (after.status === 'active' || after.status === 'trialing')) {
    news.push('resumed');
  }
  const { offeringId, priceId, quantity } = after.terms;
  const agreed = before.terms;
  if (offeringId !== agreed.offeringId || priceId !== agreed.priceId || quantity !== agreed.quantity) {
    news.push('changed');
  }
  if (after.cancelAtPeriodEnd !== before.cancelAtPeriodEnd) {
    news.push(after.cancelAtPeriodEnd ? 'ending' : 'staying');
  }
  return news;
}

/**
 * A subscription made what the payment service says it is now. Follows from that alone, so that news may come in any order,
 * twice or not at all: who applies it reads ours first and asks the service after, and writes only where ours has not
 * changed meanwhile.
 * @param terms what the service's price stands for, where it is another than was agreed; null where it is the same
 * Refuses what cannot become of it (`invalid_transition`).
 */
export function applySubscription(
  before: Subscription,
  present: PresentSubscription,
  terms: SubscriptionTerms | null,
  now: Date,
): Result<Followed, 'invalid_transition' | 'conflict'> {
  const known = before.stripe.subscriptionId;
  if (known !== null && known !== present.id) return refuse('conflict', 'it is paid by another one already');
  const status = statusOf(present);
  const moves = status !== before.status;
  if (moves && !subscriptionTransitions[before.status].includes(status)) {
    return refuse('invalid_transition', `what is ${before.status} cannot become ${status}`);
  }
  if (!moves && status === 'ended') return ok({ subscription: before, news: [] });
  const agreed = terms ?? before.terms;
  const begins =
    before.startedAt === null && status !== 'incomplete' && present.status !== 'incomplete_expired';
  const after: Subscription = {
    ...before,
    status,
    terms: agreed,
    stripe: {
      ...before.stripe,
      subscriptionId: present.id,
      itemId: present.itemId,
      usageItemId: present.usageItemId,
    },
    trialEnd: present.trialEnd,
    periodStart: present.periodStart,
    periodEnd: present.periodEnd,
    cancelAtPeriodEnd: status !== 'ended' && present.cancelAtPeriodEnd,
    pausedFrom: pausedFrom(before, present, status),
    openInvoice: status === 'ended' ? null : present.openInvoice,
    pendingChange: terms || status === 'ended' ? null : before.pendingChange,
    granted: grantedBy(before, agreed, status),
    startedAt: begins ? present.startedAt : before.startedAt,
    endedAt: status === 'ended' ? (present.endedAt ?? now) : null,
    endedBy: status === 'ended' ? endedBy(before, present) : null,
  };
  const news = newsOf(before, after);
  if (news.length === 0 && isSame(before, after)) return ok({ subscription: before, news });
  return ok({ subscription: { ...after, updatedAt: now }, news });
}

function isSame(before: Subscription, after: Subscription): boolean {
  const times = ['trialEnd', 'periodStart', 'periodEnd', 'pausedFrom', 'startedAt', 'endedAt'] as const;
  const open = (one: Subscription) =>
    one.openInvoice && [
      one.openInvoice.id,
      one.openInvoice.due,
      one.openInvoice.attempts,
      one.openInvoice.nextAttemptAt?.getTime() ?? null,
    ];
  return (
    before.status === after.status &&
    before.cancelAtPeriodEnd === after.cancelAtPeriodEnd &&
    before.terms === after.terms &&
    before.granted === after.granted &&
    before.stripe.subscriptionId === after.stripe.subscriptionId &&
    before.stripe.itemId === after.stripe.itemId &&
    before.stripe.usageItemId === after.stripe.usageItemId &&
    times.every((name) => sameTime(before[name], after[name])) &&
    JSON.stringify(open(before)) === JSON.stringify(open(after))
  );
}
