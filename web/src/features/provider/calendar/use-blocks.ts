import { paths, utcMonthsBetween } from '@evergrow/domain/kernel';
import { calendarMonthSchema } from '@evergrow/domain/scheduling';
import { useLiveDoc } from '../../../lib/use-live.ts';

export type Busy = {
  id: string;
  start: Date;
  end: Date;
  /** Blocked here, and so to be opened here; else it comes from a calendar outside. */
  isBlock: boolean;
};

/** Times without bookings in which a provider is not free, live. One or two reads: a month each. */
export function useBlocks(tenantId: string, providerId: string, from: number, to: number): Busy[] {
  const [first = '', second = null] = utcMonthsBetween(from, to);
  const one = useLiveDoc(paths.calendarMonth(tenantId, providerId, first), calendarMonthSchema);
  const two = useLiveDoc(
    second === null ? null : paths.calendarMonth(tenantId, providerId, second),
    calendarMonthSchema,
  );
  const entries = { ...one.data?.entries, ...two.data?.entries };
  return Object.entries(entries)
    .filter(([, { kind, start, end }]) => kind === 'busy' && start < to && end > from)
    .map(([id, { start, end }]) => ({
      id,
      start: new Date(start),
      end: new Date(end),
      isBlock: id.startsWith('block-'),
    }));
}
