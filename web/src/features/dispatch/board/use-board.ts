import { type DispatchBoard, dispatchPlanSchema } from '@evergrow/domain/dispatch';
import { paths } from '@evergrow/domain/kernel';
import { type Booking, bookingSchema } from '@evergrow/domain/scheduling';
import { useEffect, useMemo, useRef } from 'react';
import { api } from '../../../lib/api.ts';
import { useLiveDoc, useLiveQuery } from '../../../lib/use-live.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { boardVisits, lanesOf } from './lanes.ts';

/** Bookings one board follows: a page of them. */
export const followed = 100;

/** A day's board: who works comes from the API, the bookings are followed live. */
export function useBoard(tenantId: string, day: string, now: number) {
  const key = `dispatch/${tenantId}/${day}`;
  const board = useQuery(key, () => api.get<DispatchBoard>(`t/${tenantId}/dispatch/${day}`));
  const { from, to } = board.data ?? {};
  const bookings = useLiveQuery<Booking>(
    from && to ? `${key}/${from}` : null,
    paths.bookings(tenantId),
    bookingSchema,
    (f) => [
      f.where('start', '>=', new Date(from ?? 0)),
      f.where('start', '<', new Date(to ?? 0)),
      f.orderBy('start'),
      f.limit(followed),
    ],
  );
  const plan = useLiveDoc(paths.dispatchPlan(tenantId, day), dispatchPlanSchema);
  // What another admin applied or took back changes what can be undone, and with it what the API says of the day.
  const version = plan.data?.updatedAt.getTime();
  const seen = useRef<{ day: string; version: number | undefined } | null>(null);
  const { reload } = board;
  useEffect(() => {
    if (plan.data === undefined) return;
    const before = seen.current;
    seen.current = { day, version };
    if (before && before.day === day && before.version !== version) void reload();
  }, [plan.data, version, day, reload]);
  const data = board.data;
  const visits = useMemo(() => bookings.data && boardVisits(bookings.data, now), [bookings.data, now]);
  const lanes = useMemo(() => (data && visits ? lanesOf(data, visits) : undefined), [data, visits]);
  return {
    board: data,
    visits,
    lanes,
    error: board.data === undefined ? board.error : bookings.error,
    isFull: (bookings.data?.length ?? 0) >= followed,
    reload,
  };
}
