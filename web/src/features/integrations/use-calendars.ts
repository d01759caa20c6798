import type { Calendars, ConnectionView } from '@evergrow/domain/integrations';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { peekQuery, setQueryData } from '../../lib/query-cache.ts';
import { useQuery } from '../../lib/use-query.ts';

/** One's own calendars here, and how to show at once what became of one of them. */
export function useCalendars() {
  const { id } = useTenant();
  const path = `t/${id}/calendars`;
  const query = useQuery(path, () => api.get<Calendars>(path));
  const change = (work: (calendars: Calendars) => Calendars) => {
    const { data } = peekQuery<Calendars>(path);
    if (data) setQueryData(path, work(data));
  };
  const put = (connection: ConnectionView) =>
    change((all) => ({
      ...all,
      connections: all.connections.map((each) => (each.id === connection.id ? connection : each)),
    }));
  return { path, query, change, put };
}
