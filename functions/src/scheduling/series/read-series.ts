import { DAY, utcDay } from '@evergrow/domain/kernel';
import {
  balanceOf,
  type OccurrenceView,
  occurrenceDates,
  occurrenceOn,
  type Series,
  type SeriesDetail,
} from '@evergrow/domain/scheduling';
import type { Acting } from '../../api/membership.ts';
import {
  bookingsAhead,
  holdSeries,
  isLive,
  type OfSeries,
  partInSeries,
  seriesView,
} from './series-store.ts';

/** Times shown. */
const shown = 12;

/** A series with its next times: one read and one for each of its bookings that lie ahead. */
export async function readSeries(acting: Acting, seriesId: string, now: Date): Promise<SeriesDetail> {
  const { tenantId, tenant } = acting;
  const { data: series } = await holdSeries(tenantId, seriesId);
  partInSeries(series, acting);
  const bookings = await bookingsAhead(tenantId, seriesId, now);
  return {
    ...seriesView(seriesId, series, tenant.currency),
    occurrences: nextOccurrences(series, bookings, now),
  };
}

function nextOccurrences(series: Series, bookings: readonly OfSeries[], now: Date): OccurrenceView[] {
  const live = new Map(
    bookings.filter(({ data }) => isLive(data)).map((found) => [found.data.occurrence ?? '', found]),
  );
  const skipped = new Set(series.skipped);
  // A moved one can stand for a day that is over.
  const from = utcDay(now.getTime() - 32 * DAY);
  const to = utcDay(now.getTime() + 400 * DAY);
  const stopped = series.status === 'paused' || series.status === 'ended';
  const dates = [...new Set([...occurrenceDates(series, from, to), ...live.keys()])].sort();
  return dates
    .map((date) => viewOf(series, date, live.get(date), skipped.has(date)))
    .filter(({ start, state }) => Date.parse(start) > now.getTime() && !(stopped && state === 'planned'))
    .filter(
      ({ date, state }) => state !== 'planned' || date > series.generatedThrough || date === series.startDate,
    )
    .slice(0, shown);
}

function viewOf(
  series: Series,
  date: string,
  booked: OfSeries | undefined,
  skipped: boolean,
): OccurrenceView {
  const meant = occurrenceOn(series, date);
  const conflict = series.conflicts.find(({ occurrence }) => occurrence === date);
  const iso = (at: number | Date) => new Date(at).toISOString();
  const data = booked?.data;
  return {
    date,
    start: iso(data?.start ?? meant.start),
    end: iso(data?.end ?? meant.end),
    state: data ? 'booked' : skipped ? 'skipped' : conflict ? 'conflict' : 'planned',
    booking:
      booked && data
        ? {
            id: booked.id,
            status: data.status,
            total: data.quote.total,
            owed: balanceOf(data),
            providerName: data.providerName,
          }
        : null,
    reason: data ? null : (conflict?.reason ?? null),
    proposals: data
      ? []
      : (conflict?.proposals ?? []).map((proposal) => ({
          ...proposal,
          start: iso(proposal.start),
          end: iso(proposal.end),
        })),
  };
}
