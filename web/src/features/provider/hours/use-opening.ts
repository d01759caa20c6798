import type { Opening } from '@evergrow/domain/scheduling';
import { api } from '../../../lib/api.ts';
import { useLocale } from '../../../lib/locale.tsx';
import { type Query, useQuery } from '../../../lib/use-query.ts';

/** What beside their own hours decides when a provider can be booked. */
export function useOpening(tenantId: string, providerId: string): Query<Opening> {
  const { locale } = useLocale();
  return useQuery(`opening/${tenantId}/${providerId}/${locale}`, () =>
    api.get<Opening>(`t/${tenantId}/providers/${providerId}/opening`, { query: { locale } }),
  );
}
