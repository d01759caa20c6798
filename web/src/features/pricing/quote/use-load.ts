import type { VisitPricing } from '@evergrow/domain/pricing';
import { api } from '../../../lib/api.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { dateIn } from '../../scheduling/calendar-days.ts';

type Asked = {
  slug: string;
  offeringId: string;
  pricing: VisitPricing;
  start: string | null;
  timeZone: string;
};

/** How full the chosen day is, in percent; asked only where the price follows that. */
export function useLoad({ slug, offeringId, pricing, start, timeZone }: Asked): number | null {
  const follows = pricing.dynamic.some(({ on }) => on === 'load');
  const date = follows && start !== null ? dateIn(timeZone, start) : null;
  const found = useQuery(
    date === null ? null : `load/${slug}/${offeringId}/${date}`,
    () =>
      api.get<{ percent: number }>(`public/tenants/${slug}/offerings/${offeringId}/load`, {
        query: { date: date ?? '' },
      }),
    60_000,
  );
  return date === null ? null : (found.data?.percent ?? null);
}
