import { lazy, Suspense } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PlanCard } from './plan-card.tsx';
import classes from './subscriptions.module.css';
import { usePlans } from './use-plans.ts';

const ReferralNote = lazy(() => import('../affiliates/referral-note.tsx'));

/** Subscribing, on the page of a plan. */
export default function PlanBox({ offeringId }: { offeringId: string }) {
  const t = useT('subscriptions');
  const { slug } = useTenant();
  const { data, error, reload } = usePlans(slug);
  if (data === undefined) {
    return error === null ? (
      <Skeleton height={280} />
    ) : (
      <ErrorState error={error} onRetry={() => void reload()} />
    );
  }
  const plan = data.plans.find((one) => one.offeringId === offeringId);
  if (!plan) return <p className={classes.quiet}>{t('notSold')}</p>;
  return (
    <>
      <PlanCard bare plan={plan} />
      <Suspense fallback={null}>
        <ReferralNote />
      </Suspense>
    </>
  );
}
