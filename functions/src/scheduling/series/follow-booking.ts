import { seriesReasons, skipOccurrences } from '@evergrow/domain/scheduling';
import { optimistically } from '../../kernel/optimistic.ts';
import { holdBooking } from '../booking-store.ts';
import { holdSeries } from './series-store.ts';

const ofSeriesItself: readonly string[] = Object.values(seriesReasons);

/**
 * A booking of a series was cancelled by itself, from its own page: that day is left out, so that going on after a pause
 * does not bring it back.
 */
export async function leaveOutCancelled(tenantId: string, bookingId: string, now: Date): Promise<void> {
  const { data: booking } = await holdBooking(tenantId, bookingId);
  const { seriesId, occurrence } = booking;
  if (seriesId === null || occurrence === null || booking.status !== 'cancelled') return;
  if (ofSeriesItself.includes(booking.history.at(-1)?.reason ?? '')) return;
  await optimistically(async () => {
    const held = await holdSeries(tenantId, seriesId);
    const skipped = skipOccurrences(held.data, [occurrence], now);
    if (!skipped.ok || held.data.skipped.includes(occurrence)) return;
    await held.reference.update({ ...skipped.value }, { lastUpdateTime: held.version });
  });
}
