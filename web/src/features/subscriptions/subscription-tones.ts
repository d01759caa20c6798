import type { SubscriptionStatus } from '@evergrow/domain/commerce/subscription';

/** How each state looks. */
export const subscriptionTones: Record<
  SubscriptionStatus,
  'accent' | 'neutral' | 'success' | 'warning' | 'danger'
> = {
  starting: 'neutral',
  incomplete: 'warning',
  trialing: 'accent',
  active: 'success',
  pastDue: 'danger',
  unpaid: 'danger',
  paused: 'neutral',
  ended: 'neutral',
  abandoned: 'neutral',
};
