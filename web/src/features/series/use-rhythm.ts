import type { SeriesView } from '@evergrow/domain/scheduling';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';

type Rhythm = Pick<SeriesView, 'frequency' | 'plain' | 'startDate' | 'startTime' | 'timeZone'>;

/** How often and when a series takes place, in words: `Every two weeks on Tuesday, 09:00 (CET)`. */
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
    return `${how}, ${startTime} (${format.zoneName(noon, timeZone)})`;
  };
}
