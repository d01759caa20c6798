import {
  type ChangedOccurrence,
  cancellationTerms,
  changeOccurrence,
  occurrenceOn,
  rescheduleTerms,
  restoreOccurrences,
  type Series,
  seriesReasons,
  skipOccurrences,
  wallClock,
} from '@evergrow/domain/scheduling';
import type { Acting } from '../../api/membership.ts';
import { audit } from '../../kernel/audit.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { decided, Refusal } from '../../kernel/refusal.ts';
import { cancelBooking } from '../cancel-booking.ts';
import { rescheduleBooking } from '../reschedule-booking.ts';
import { chargeSeries } from './charge-series.ts';
import { conflictFor } from './generate-series.ts';
import { makeOccurrence } from './make-occurrence.ts';
import { bookingsAhead, holdSeries, isLive, type OfSeries, partInSeries } from './series-store.ts';

export type By = { actor: string; requestId: string; now: Date };

/** Writes what an edit made of a series, and that somebody did. */
export async function editSeries(
  acting: Acting,
  seriesId: string,
  reason: string,
  { actor, requestId, now }: By,
  edit: (series: Series) => Series,
  /** What client and business are told of it. */
  how?: 'paused' | 'ended',
): Promise<Series> {
  const { tenantId } = acting;
  return await optimistically(async () => {
    const held = await holdSeries(tenantId, seriesId);
    partInSeries(held.data, acting);
    const series = edit(held.data);
    const batch = db().batch();
    batch.update(held.reference, { ...series }, { lastUpdateTime: held.version });
    const target = `series/${seriesId}`;
    audit(batch, tenantId, { action: 'series.changed', actor, target, reason, requestId }, now);
    if (how) tell(batch, tenantId, { type: 'series.changed', seriesId, how }, now);
    await batch.commit();
    return series;
  });
}

/** The live bookings of these days. */
export async function liveBookings(tenantId: string, seriesId: string, now: Date): Promise<OfSeries[]> {
  return (await bookingsAhead(tenantId, seriesId, now)).filter(({ data }) => isLive(data));
}

/**
 * Leaves days out: what is booked of them is cancelled by the terms of the booking, before anything else is changed.
 * @throws Refusal('cutoff_passed' | 'not_allowed_by_policy' | 'not_found' | 'series_ended' | 'invalid_request')
 */
export async function skipDates(
  acting: Acting,
  seriesId: string,
  dates: readonly string[],
  by: By,
): Promise<void> {
  const { tenantId } = acting;
  const { data } = await holdSeries(tenantId, seriesId);
  const part = partInSeries(data, acting);
  decided(skipOccurrences(data, dates, by.now));
  const booked = (await liveBookings(tenantId, seriesId, by.now)).filter(({ data: booking }) =>
    dates.includes(booking.occurrence ?? ''),
  );
  for (const { data: booking } of booked) {
    const { refusal } = cancellationTerms(booking, part, by.now.getTime());
    if (refusal) throw new Refusal(refusal);
  }
  await editSeries(acting, seriesId, 'skipped', by, (series) =>
    decided(skipOccurrences(series, dates, by.now)),
  );
  for (const { id } of booked) {
    await cancelBooking(acting, { ...by, bookingId: id, reason: seriesReasons.skipped });
  }
}

/**
 * Lets days take place after all: what lies within the horizon is booked again, or listed as a conflict.
 * @throws Refusal('not_found' | 'series_ended')
 */
export async function restoreDates(
  acting: Acting,
  seriesId: string,
  dates: readonly string[],
  by: By,
): Promise<void> {
  const series = await editSeries(acting, seriesId, 'restored', by, (before) =>
    decided(restoreOccurrences(before, dates, by.now)),
  );
  await bookDates(acting, seriesId, series, dates, by);
}

/** Books days that were generated before and are to be booked anew. */
async function bookDates(
  acting: Acting,
  seriesId: string,
  series: Series,
  dates: readonly string[],
  by: By,
): Promise<void> {
  const { tenantId, tenant } = acting;
  const { now } = by;
  for (const date of dates) {
    const occurrence = occurrenceOn(series, date);
    if (date > series.generatedThrough || occurrence.start <= now.getTime() || series.status !== 'active')
      continue;
    const made = await makeOccurrence({ tenantId, tenant, seriesId, series }, occurrence, now);
    if (made.outcome !== 'conflict') continue;
    const conflict = await conflictFor(tenantId, series, occurrence, made.reason, now);
    await editSeries(acting, seriesId, 'conflict', by, (before) => ({
      ...before,
      conflicts: [...before.conflicts.filter((known) => known.occurrence !== date), conflict].slice(-60),
    }));
  }
  await chargeSeries(tenantId, tenant, seriesId, now);
}

/**
 * Moves single days, or gives one to somebody else. A booking there is moves as any booking does; one that conflicted is
 * made at its new time.
 * @throws Refusal('slot_taken' | 'slot_unavailable' | 'cutoff_passed' | 'limit_reached' | …)
 */
export async function changeDate(
  acting: Acting,
  seriesId: string,
  date: string,
  change: ChangedOccurrence,
  by: By,
): Promise<void> {
  const { tenantId, tenant } = acting;
  const { now } = by;
  const { data: before } = await holdSeries(tenantId, seriesId);
  const part = partInSeries(before, acting);
  const changed = decided(changeOccurrence(before, date, change, now));
  const occurrence = occurrenceOn(changed, date);
  if (occurrence.start <= now.getTime()) throw new Refusal('slot_unavailable', 'This time is over');
  const booked = (await liveBookings(tenantId, seriesId, now)).find(({ data }) => data.occurrence === date);
  if (booked && booked.data.providerId === occurrence.providerId) {
    const { refusal } = rescheduleTerms(booked.data, part, now.getTime());
    if (refusal) throw new Refusal(refusal);
    await rescheduleBooking(acting, { bookingId: booked.id, start: occurrence.start, now });
  } else if (date <= before.generatedThrough) {
    if (booked) throw new Refusal('conflict', 'This day is booked: move or cancel it first');
    const of = { tenantId, tenant, seriesId, series: changed };
    const made = await makeOccurrence(of, occurrence, now);
    if (made.outcome === 'conflict') {
      throw new Refusal(made.reason === 'taken' ? 'slot_taken' : 'slot_unavailable');
    }
  }
  await editSeries(acting, seriesId, 'moved', by, (series) =>
    decided(changeOccurrence(series, date, change, now)),
  );
  await chargeSeries(tenantId, tenant, seriesId, now);
}

/** What accepting a proposal changes of the day. */
export function changeTo(series: Series, providerId: string, start: number): ChangedOccurrence {
  const { date, time } = wallClock(series.timeZone, start);
  return { date, time, providerId: providerId === series.providerIds[0] ? null : providerId };
}
