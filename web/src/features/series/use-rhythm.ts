import type { SeriesView } from '@evergrow/domain/scheduling';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';

type Rhythm = Pick<SeriesView, 'frequency' | 'plain' | 'startDate' | 'startTime' | 'timeZone'>;

/** How often and when a series takes place, in words: `Every two weeks on Tuesday, 9:00 AM (CST)`. */
export function useRhythm(): (series: Rhythm) => string {
  const t = useT('series');
  const format = useFormat();
  return ({ frequency, plain, startDate, startTime, timeZone }) => {
    const noon = `${startDate}T12:00:00Z`;
    const day =
      frequency === 'monthly'
        ? format.dated(noon, { day: 'numeric' }, 'UTC')
        : format.dated(noon, { weekday: 'long' }, 'UTC');
    const how = plain ? t(`rhythm.${frequency}`, { day }) : t('rhythm.own');
    // A time of the wall clock: read as UTC and written as UTC, it stays as it is.
    const time = format.dated(`${startDate}T${startTime}:00Z`, { timeStyle: 'short' }, 'UTC');
    return `${how}, ${time} (${format.zoneName(noon, timeZone)})`;
  };
}
