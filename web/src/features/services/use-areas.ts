import type { AreaRow } from '@evergrow/domain/dispatch';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useQuery } from '../../lib/use-query.ts';

const none: AreaRow[] = [];

/** The tenant's service areas. */
export function useAreas(): AreaRow[] {
  const { id } = useTenant();
  const { data } = useQuery(`areas-of/${id}`, () => api.get<{ items: AreaRow[] }>(`t/${id}/areas`), 300_000);
  return data?.items ?? none;
}

/** Areas to be chosen from. */
export const areaOptions = (areas: readonly AreaRow[]) =>
  areas.map(({ id, title }) => ({ value: id, label: title }));
