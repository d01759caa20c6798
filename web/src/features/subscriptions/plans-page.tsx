import { IconRefresh } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { PlanCard } from './plan-card.tsx';
import classes from './subscriptions.module.css';
import { usePlans } from './use-plans.ts';

const ReferralNote = lazy(() => import('../affiliates/referral-note.tsx'));

/** Every plan a business sells, side by side. */
export default function PlansPage() {
  const t = useT('subscriptions');
  const { slug, name } = useTenant();
  useTitle(t('plans.title'), name);
  const { data, error, reload } = usePlans(slug);
  return (
    <div className={classes.publicPage}>
      <PageHeader title={t('plans.title')} lead={t('plans.lead')} />
      {data === undefined ? (
        error === null ? (
          <ListSkeleton rows={2} />
        ) : (
          <ErrorState error={error} onRetry={() => void reload()} />
        )
      ) : data.plans.length === 0 ? (
        <EmptyState icon={<IconRefresh />} title={t('plans.noneTitle')}>
          {t('plans.noneHint')}
        </EmptyState>
      ) : (
        <div className={classes.cards}>
          {data.plans.map((plan) => (
            <PlanCard key={plan.offeringId} plan={plan} />
          ))}
        </div>
      )}
      <Suspense fallback={null}>
        <ReferralNote />
      </Suspense>
    </div>
  );
}
