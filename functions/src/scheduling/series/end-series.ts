import {
  cancellationTerms,
  costsSomething,
  endSeries,
  moveSeries,
  pauseSeries,
  resumeSeries,
  type SeriesMove,
  seriesReasons,
  splitSeries,
  wallClock,
} from '@evergrow/domain/scheduling';
import type { Acting } from '../../api/membership.ts';
import { audit } from '../../kernel/audit.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { newId } from '../../kernel/random.ts';
import { decided, Refusal } from '../../kernel/refusal.ts';
import { cancelBooking } from '../cancel-booking.ts';
import { type By, editSeries, liveBookings } from './edit-occurrences.ts';
import { generateSeries } from './generate-series.ts';
import { movePlace } from './move-place.ts';
import { holdSeries, partInSeries, seriesAt } from './series-store.ts';

/**
 * Cancels what is booked from a day on, as far as it costs nothing and the caller may: what is too near stays as it is
 * booked, to be cancelled by itself.
 * @returns the days that stay
 */
async function cancelFrom(
  acting: Acting,
  seriesId: string,
  from: string,
  reason: string,
  by: By,
): Promise<string[]> {
  const { tenantId } = acting;
  const { data: series } = await holdSeries(tenantId, seriesId);
  const part = partInSeries(series, acting);
  const kept: string[] = [];
  for (const { id, data } of await liveBookings(tenantId, seriesId, by.now)) {
    const date = data.occurrence ?? '';
    if (date < from) continue;
    const terms = cancellationTerms(data, part, by.now.getTime());
    if (terms.refusal || costsSomething(terms)) kept.push(date);
    else await cancelBooking(acting, { ...by, bookingId: id, reason });
  }
  return kept;
}

/** Pauses a series; what is booked goes as far as that is free. Gives the days that stay booked. */
export async function pause(acting: Acting, seriesId: string, by: By): Promise<string[]> {
  await editSeries(
    acting,
    seriesId,
    'paused',
    by,
    (series) => decided(pauseSeries(series, by.now)),
    'paused',
  );
  return await cancelFrom(acting, seriesId, '0000-00-00', seriesReasons.paused, by);
}

/** Goes on with a paused series from today. */
export async function resume(acting: Acting, seriesId: string, by: By): Promise<void> {
  const { now } = by;
  await editSeries(acting, seriesId, 'resumed', by, (series) =>
    decided(resumeSeries(series, wallClock(series.timeZone, now.getTime()).date, now)),
  );
  await generateSeries(acting.tenantId, acting.tenant, seriesId, now);
}

/** Ends a series from a day on, or at once. Gives the days that stay booked. */
export async function end(
  acting: Acting,
  seriesId: string,
  from: string | undefined,
  by: By,
): Promise<string[]> {
  const { now } = by;
  let since = from ?? '';
  await editSeries(
    acting,
    seriesId,
    'ended',
    by,
    (series) => {
      since = from ?? wallClock(series.timeZone, now.getTime()).date;
      return decided(endSeries(series, since, now));
    },
    'ended',
  );
  return await cancelFrom(acting, seriesId, since, seriesReasons.ended, by);
}

/**
 * This and all that follow another way: the series ends before `from`, and another goes on. What is booked from then on
 * is given up and booked anew at its new time.
 * @returns the id of the series that goes on
 * @throws Refusal('cutoff_passed') where the first of them costs something to give up: change from the next one on
 */
export async function changeFollowing(
  acting: Acting,
  seriesId: string,
  from: string,
  move: SeriesMove,
  by: By,
): Promise<string> {
  const { tenantId, tenant } = acting;
  const { actor, requestId, now } = by;
  const id = newId();
  await refuseTooNear(acting, seriesId, from, by);
  await optimistically(async () => {
    const held = await holdSeries(tenantId, seriesId);
    const series = held.data;
    partInSeries(series, acting);
    const change = decided(moveSeries(series, from, move));
    const { before, after } = decided(splitSeries(series, seriesId, from, change, now));
    const place =
      after.place &&
      (await movePlace(tenantId, series.clientUid, after.place, { seriesId }, { seriesId: id }));
    const batch = db().batch();
    batch.update(held.reference, { ...before }, { lastUpdateTime: held.version });
    batch.create(seriesAt(tenantId, id), { ...after, place });
    const target = `series/${seriesId}`;
    audit(
      batch,
      tenantId,
      { action: 'series.changed', actor, target, reason: `split: ${id}`, requestId },
      now,
    );
    tell(batch, tenantId, { type: 'series.changed', seriesId: id, how: 'changed' }, now);
    await batch.commit();
  });
  await cancelFrom(acting, seriesId, from, seriesReasons.changed, by);
  await generateSeries(tenantId, tenant, id, now);
  return id;
}

/** What is given up to be booked anew must cost nothing: a fee rises towards the start, or stays with a late move. */
async function refuseTooNear(acting: Acting, seriesId: string, from: string, { now }: By): Promise<void> {
  const { tenantId } = acting;
  const { data } = await holdSeries(tenantId, seriesId);
  const part = partInSeries(data, acting);
  const booked = await liveBookings(tenantId, seriesId, now);
  for (const { data: booking } of booked) {
    if ((booking.occurrence ?? '') < from) continue;
    const terms = cancellationTerms(booking, part, now.getTime());
    if (terms.refusal || costsSomething(terms)) throw new Refusal(terms.refusal ?? 'cutoff_passed');
  }
}
