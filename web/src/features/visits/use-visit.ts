import { paths } from '@evergrow/domain/kernel';
import { type VisitView, visitSchema } from '@evergrow/domain/visits';
import { useEffect } from 'react';
import { api } from '../../lib/api.ts';
import { useLiveDoc } from '../../lib/use-live.ts';
import { useQuery } from '../../lib/use-query.ts';
import { visitKey } from './outbox/send-act.ts';

/**
 * A visit with its words in clear, kept up to date: its document tells when something changed, the API what.
 * @param bookingId null asks nothing
 */
export function useVisit(tenantId: string, bookingId: string | null) {
  const key = bookingId === null ? null : visitKey(tenantId, bookingId);
  const live = useLiveDoc(bookingId === null ? null : paths.visit(tenantId, bookingId), visitSchema);
  const query = useQuery(key, () => api.get<VisitView>(`t/${tenantId}/bookings/${bookingId}/visit`));
  const changed = live.data?.updatedAt.getTime() ?? 0;
  const { reload } = query;
  useEffect(() => {
    if (changed > 0 && key !== null) void reload();
  }, [changed, key, reload]);
  return query;
}
