import type { SeriesDetail } from '@evergrow/domain/scheduling';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { type Action, useAction } from '../../lib/use-action.ts';
import { type Query, useQuery } from '../../lib/use-query.ts';

export type SeriesActs = {
  query: Query<SeriesDetail>;
  series: SeriesDetail | undefined;
  /** Asks the API to do something with the series, and shows what it is then. */
  act: Action<[what: string, body?: object], SeriesDetail>;
};

/** A series and what can be done with it. Each act answers with the series as it is afterwards. */
export function useSeries(seriesId: string): SeriesActs {
  const { id } = useTenant();
  const path = `t/${id}/series/${seriesId}`;
  const query = useQuery(`series-detail/${id}/${seriesId}`, () => api.get<SeriesDetail>(path), 10_000);
  const [after, setAfter] = useState<SeriesDetail | null>(null);
  const act = useAction(async (what: string, body?: object) => {
    const series = await api.post<SeriesDetail>(`${path}/${what}`, {
      ...(body ? { body } : {}),
      idempotencyKey: crypto.randomUUID(),
    });
    if (series.id === seriesId) setAfter(series);
    return series;
  });
  const series = after?.id === seriesId ? after : query.data;
  return { query, series, act };
}
