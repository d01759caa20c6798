import { Link } from 'react-router';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { addDays, dateIn } from './calendar-days.ts';
import classes from './next-slots.module.css';
import { useSlots } from './use-slots.ts';

type Props = {
  slug: string;
  providerId: string;
  offeringId: string;
  /** Where choosing one leads, given its start. */
  to: (start: string) => string;
};

const shown = 4;

/** The next free times, each the first of its day, on the visitor's clock. */
export function NextSlots({ slug, providerId, offeringId, to }: Props) {
  const t = useT('scheduling');
  const format = useFormat();
  const { timeZone } = format;
  const today = dateIn(timeZone, Date.now());
  const { data, error } = useSlots({
    slug,
    providerId,
    offeringId,
    addOnIds: [],
    from: today,
    to: addDays(today, 27),
    timeZone,
  });
  if (!data) return error === null ? <Skeleton height={104} /> : null;
  const firsts = new Map<string, string>();
  for (const { start } of data.slots) {
    const date = dateIn(timeZone, start);
    if (!firsts.has(date)) firsts.set(date, start);
  }
  const starts = [...firsts.values()].slice(0, shown);
  return (
    <div className={classes.next}>
      <h2>{t('slots.next')}</h2>
      {starts.length === 0 ? (
        <p>{t('slots.none')}</p>
      ) : (
        <ul>
          {starts.map((start) => (
            <li key={start}>
              <Link to={to(start)}>{format.dateTime(start, timeZone)}</Link>
            </li>
          ))}
        </ul>
      )}
      <p>{t('slots.yourTime', { zone: format.zoneName(Date.now(), timeZone) })}</p>
    </div>
  );
}
