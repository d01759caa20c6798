import { paths } from '@evergrow/domain/kernel';
import {
  type Booking,
  balanceOf,
  bookingSchema,
  chargeStep,
  frequencyOfRule,
  ruleOfFrequency,
  type Series,
  type SeriesView,
  seriesSchema,
} from '@evergrow/domain/scheduling';
import { isAtLeast } from '@evergrow/domain/tenancy';
import type { Acting } from '../../api/membership.ts';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Held } from '../booking-store.ts';

export const seriesAt = (tenantId: string, seriesId: string) =>
  documentAt(paths.series(tenantId, seriesId), seriesSchema);

/** @throws Refusal('not_found') */
export async function holdSeries(tenantId: string, seriesId: string): Promise<Held<Series>> {
  const reference = seriesAt(tenantId, seriesId);
  const snapshot = await reference.get();
  const data = snapshot.data();
  if (!data || !snapshot.updateTime) throw new Refusal('not_found');
  return { id: seriesId, data, version: snapshot.updateTime, reference };
}

/**
 * The part the caller plays in this series.
 * @throws Refusal('not_found') for who has no business with it
 */
export function partInSeries(series: Series, acting: Acting): 'client' | 'provider' | 'admin' {
  const { member, role } = acting;
  if (!member) return 'admin';
  if (series.providerIds.includes(member.uid) && isAtLeast(role, 'provider')) return 'provider';
  if (series.clientUid === member.uid) return 'client';
  if (isAtLeast(role, 'admin')) return 'admin';
  throw new Refusal('not_found');
}

/** The most bookings of a series that lie ahead at one time: one a day for the eight weeks that are booked ahead. */
const mostAhead = 60;

export type OfSeries = { id: string; data: Booking };

/** The bookings of a series that begin from `from` on, soonest first, whatever became of them. */
export async function bookingsAhead(tenantId: string, seriesId: string, from: Date): Promise<OfSeries[]> {
  const { docs } = await collectionAt(paths.bookings(tenantId), bookingSchema)
    .where('seriesId', '==', seriesId)
    .where('start', '>=', from)
    .orderBy('start')
    .limit(mostAhead)
    .get();
  return docs.map((found) => ({ id: found.id, data: found.data() }));
}

/** Whether a booking takes place as far as anybody knows. */
export const isLive = ({ status }: Pick<Booking, 'status'>): boolean =>
  !['cancelled', 'declined', 'expired'].includes(status);

/** When the next of these bookings needs to be looked at for its payment; null when all are paid. */
export function nextChargeOf(bookings: readonly OfSeries[], now: Date): Date | null {
  const times = bookings
    .filter(({ data }) => data.status === 'confirmed' && balanceOf(data) > 0)
    .map(({ data }) => {
      const step = chargeStep(data, now.getTime());
      return step.step === 'wait' ? step.until : now.getTime();
    });
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}

/** A series in JSON. The currency is its tenant's. */
export function seriesView(id: string, series: Series, currency: string): SeriesView {
  const frequency = frequencyOfRule(series.rule);
  const { status, clientUid, clientName, providerIds, providerName, offeringId, offeringTitle } = series;
  const { format, durationMinutes, rule, startDate, startTime, timeZone, until, count } = series;
  return {
    id,
    ...{ status, clientUid, clientName, providerIds, providerName, offeringId, offeringTitle },
    ...{ format, durationMinutes, rule, startDate, startTime, timeZone, until, count },
    frequency,
    plain: rule === ruleOfFrequency(frequency, startDate),
    cardKept: series.card !== null,
    cardAgreed: series.keepCard !== null,
    currency,
    conflicts: series.conflicts.length,
  };
}
