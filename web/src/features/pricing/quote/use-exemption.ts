import type { OwnTerms, VisitPricing } from '@evergrow/domain/pricing';
import { useTenantView } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { useQuery } from '../../../lib/use-query.ts';

const none: OwnTerms = { taxExempt: false, exemptUntil: null };

/** Whether who looks pays taxes here: asked only where there are taxes, and of members alone. */
export function useExemption({ taxes }: Pick<VisitPricing, 'taxes'>): OwnTerms {
  const { tenant, role } = useTenantView();
  const asked = role !== null && taxes.length > 0;
  const { data } = useQuery(
    asked ? `my-terms/${tenant.id}` : null,
    () => api.get<OwnTerms>(`t/${tenant.id}/my-terms`),
    300_000,
  );
  return (asked && data) || none;
}
