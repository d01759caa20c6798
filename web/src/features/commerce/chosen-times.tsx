import { IconCalendarEvent, IconPlus, IconX } from '@tabler/icons-react';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { type BookingChoice, mostTimes, timesOf } from './booking-choice.ts';
import classes from './booking-summary.module.css';

type Props = {
  choice: BookingChoice;
  onRemove: (time: string) => void;
  /** Keeps the time chosen and lets another be chosen beside it; left out where one is all there can be. */
  onAnother?: (() => void) | undefined;
};

/** When: the time chosen, or several for one checkout, each of which can be taken out again. */
export function ChosenTimes({ choice, onRemove, onAnother }: Props) {
  const t = useT('commerce');
  const format = useFormat();
  const { start, timeZone } = choice;
  const times = timesOf(choice);
  const [only] = times;
  const said = (time: string) => (
    <span>
      {format.day(time, timeZone)}, <strong>{format.time(time, timeZone)}</strong>{' '}
      <small>{format.zoneName(time, timeZone)}</small>
    </span>
  );
  const missing = (
    <p className={classes.time} data-missing>
      <IconCalendarEvent size={20} aria-hidden />
      {t(only === undefined ? 'book.noTime' : 'book.nextTime')}
    </p>
  );
  if (only === undefined) return missing;
  return (
    <div className={classes.times}>
      {times.length === 1 && start !== null ? (
        <p className={classes.time}>
          <IconCalendarEvent size={20} aria-hidden />
          {said(only)}
        </p>
      ) : (
        <ul aria-label={t('book.times')}>
          {times.map((time) => (
            <li key={time} className={classes.time}>
              {said(time)}
              <button
                type="button"
                className={classes.remove}
                aria-label={t('book.removeTime', { time: format.dateTime(time, timeZone) })}
                onClick={() => onRemove(time)}
              >
                <IconX size={18} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {start === null ? missing : null}
      {onAnother && start !== null && times.length < mostTimes ? (
        <Button variant="subtle" size="sm" icon={<IconPlus size={18} aria-hidden />} onClick={onAnother}>
          {t('book.another')}
        </Button>
      ) : null}
      {times.length >= mostTimes ? <p className={classes.most}>{t('book.mostTimes')}</p> : null}
    </div>
  );
}
