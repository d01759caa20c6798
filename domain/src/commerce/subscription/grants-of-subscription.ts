import { DAY } from '../../kernel/index.ts';
import type { Entitlement } from '../entitlement.ts';
import type { Subscription } from './subscription.ts';

type Standing = Pick<Entitlement, 'state' | 'until'>;

/** Until when everything stays open though a payment is missing. */
export const graceEnd = ({ openInvoice, terms }: Pick<Subscription, 'openInvoice' | 'terms'>): Date | null =>
  openInvoice === null ? null : new Date(openInvoice.since.getTime() + terms.graceDays * DAY);

const lasting = (until: Date | null, now: Date): Standing => ({
  state: until !== null && until <= now ? 'suspended' : 'active',
  until,
});

/**
 * What a subscription grants; null while it has not begun. A payment that the buyer's bank holds back closes it, one that
 * it took back for good ends it.
 */
function standingOf(subscription: Subscription, now: Date): Standing | null {
  const standing = standingByStatus(subscription, now);
  if (standing === null || standing.state === 'ended') return standing;
  if (subscription.lost.length > 0) return { state: 'ended', until: subscription.updatedAt };
  return subscription.disputed.length > 0 ? { ...standing, state: 'suspended' } : standing;
}

/** What its state alone grants. */
function standingByStatus(subscription: Subscription, now: Date): Standing | null {
  const { status, startedAt, cancelAtPeriodEnd, periodEnd, pausedFrom, endedAt } = subscription;
  if (startedAt === null) return null;
  switch (status) {
    case 'starting':
    case 'abandoned':
    case 'incomplete':
      return null;
    case 'trialing':
    case 'active':
      return { state: 'active', until: cancelAtPeriodEnd ? periodEnd : null };
    case 'pastDue':
      return lasting(graceEnd(subscription), now);
    case 'paused':
      return lasting(pausedFrom, now);
    case 'unpaid':
      return { state: 'suspended', until: null };
    case 'ended':
      return { state: 'ended', until: endedAt };
  }
}

/**
 * What a subscription grants, by the name of each entitlement: the plan and what comes with it while it lasts, and nothing
 * any more of what a former plan granted. Follows from the subscription alone, and touches no other's.
 */
export function grantsOfSubscription(
  subscriptionId: string,
  subscription: Subscription,
  now: Date,
): readonly (readonly [string, Entitlement])[] {
  const standing = standingOf(subscription, now);
  const { clientUid, granted, terms, startedAt, updatedAt } = subscription;
  if (standing === null || startedAt === null) return [];
  const gone: Standing = { state: 'ended', until: updatedAt };
  return granted.map((grant, index) => {
    const isCurrent = terms.grants.some(({ offeringId }) => offeringId === grant.offeringId);
    return [
      `${subscriptionId}_${index + 1}`,
      {
        clientUid,
        offeringId: grant.offeringId,
        variantId: null,
        kind: grant.kind,
        title: grant.title,
        quantity: terms.quantity,
        source: { of: 'subscription', subscriptionId },
        ...(isCurrent ? standing : gone),
        grantedAt: startedAt,
        updatedAt,
      },
    ] as const;
  });
}
