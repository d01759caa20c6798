import { useSearchParams } from 'react-router';
import { useFormat } from '../../../lib/use-format.ts';
import { addDays, mondayOf, noonOf, wallClock } from '../zoned.ts';

/** Which days a calendar shows, kept in its address. */
export type CalendarSpan = {
  view: 'day' | 'week';
  date: string;
  today: string;
  /** The first of the days shown. */
  first: string;
  days: number;
  /** The days in words. */
  title: string;
  /** Changes parts of the address; null takes one out. */
  go: (change: Record<string, string | null>) => void;
};

/**
 * The days asked for by `?view=` and `?date=`, this week unless told otherwise.
 * @param zone what "today" is by
 * @param usual the view nobody has to ask for
 */
export function useCalendarSpan(now: number, zone: string, usual: CalendarSpan['view']): CalendarSpan {
  const format = useFormat();
  const [parameters, setParameters] = useSearchParams();
  const today = wallClock(now, zone).date;
  const asked = parameters.get('date');
  const date =
    asked !== null && /^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(noonOf(asked)) ? asked : today;
  const wanted = parameters.get('view');
  const view = wanted === 'day' || wanted === 'week' ? wanted : usual;
  const first = view === 'day' ? date : mondayOf(date);
  const title =
    view === 'day'
      ? format.dated(noonOf(date), { weekday: 'long', day: 'numeric', month: 'long' }, 'UTC')
      : new Intl.DateTimeFormat(format.tag, {
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          timeZone: 'UTC',
        }).formatRange(noonOf(first), noonOf(addDays(first, 6)));
  const go: CalendarSpan['go'] = (change) => {
    const next = new URLSearchParams(parameters);
    for (const [name, value] of Object.entries(change)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    setParameters(next, { replace: true });
  };
  return { view, date, today, first, days: view === 'day' ? 1 : 7, title, go };
}
