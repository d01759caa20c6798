import type { AreaRow } from '@evergrow/domain/dispatch';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { useQuery } from '../../../lib/use-query.ts';

/** The tenant's service areas, to be chosen from. */
export function useAreas(): { value: string; label: string }[] {
  const { id } = useTenant();
  const { data } = useQuery(`areas-of/${id}`, () => api.get<{ items: AreaRow[] }>(`t/${id}/areas`), 300_000);
  return (data?.items ?? []).map(({ id: areaId, title }) => ({ value: areaId, label: title }));
}
