import { paths } from '@evergrow/domain/kernel';
import { type Booking, seriesSchema } from '@evergrow/domain/scheduling';
import { documentAt } from '../../kernel/collection.ts';

/** Whether it is the first of a series whose client agreed that the card is kept. */
export async function keepsCard(tenantId: string, { seriesId }: Booking): Promise<boolean> {
  if (seriesId === null) return false;
  const series = (await documentAt(paths.series(tenantId, seriesId), seriesSchema).get()).data();
  return series?.status === 'starting' && series.keepCard !== null;
}
