import type { SubscriptionView } from '@evergrow/domain/commerce/subscription';
import type { Format } from '../../lib/format.ts';
import type { Translate } from '../../lib/use-t.tsx';

const endings = {
  request: 'next.ended',
  payment: 'next.endedUnpaid',
  dispute: 'next.endedDisputed',
} as const;

/** What happens next to a subscription and when, in a sentence. */
export function whatComes(
  one: SubscriptionView,
  t: Translate<'subscriptions'>,
  format: Pick<Format, 'date' | 'money'>,
): string {
  const { status, price, due, periodEnd, trialEnd, openUntil, endedAt } = one;
  const day = (instant: string | null) => (instant === null ? '' : format.date(instant));
  const amount = format.money(due ? { ...price, amount: due.amount } : price);
  if (one.isDisputed && status !== 'ended') return t('next.disputed');
  switch (status) {
    case 'trialing':
      return one.cancelAtPeriodEnd
        ? t('next.endsWithTrial', { date: day(trialEnd) })
        : t('next.trial', { date: day(trialEnd), amount });
    case 'active':
      return one.cancelAtPeriodEnd
        ? t('next.ends', { date: day(periodEnd) })
        : t('next.charged', { date: day(periodEnd), amount });
    case 'pastDue':
      return due?.nextAt
        ? t('next.again', { amount, date: day(due.nextAt), until: day(openUntil) })
        : t('next.owed', { amount, until: day(openUntil) });
    case 'unpaid':
      return t('next.unpaid', { amount });
    case 'paused':
      return t('next.paused', { until: day(openUntil) });
    case 'ended':
      return t(endings[one.endedBy ?? 'request'], { date: day(endedAt) });
    case 'incomplete':
    case 'starting':
    case 'abandoned':
      return t('next.incomplete');
  }
}
