import { IconClock } from '@tabler/icons-react';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { useNow } from '../scheduling/use-now.ts';
import classes from './countdown.module.css';

const second = 1000;
/** Minutes left at which a screen reader hears how much time there is: not every second. */
const announced = [10, 5, 2, 1];

/** The time left until `until`, ticking. */
export function Countdown({ until }: { until: Date }) {
  const t = useT('commerce');
  const format = useFormat();
  const now = useNow(second);
  const left = Math.max(0, Math.ceil((until.getTime() - now) / second));
  const minutes = Math.floor(left / 60);
  const two = (value: number) => format.number(value, { minimumIntegerDigits: 2 });
  const mark = announced.findLast((each) => left <= each * 60);
  return (
    <p className={classes.countdown} data-short={left < 120 || undefined}>
      <IconClock size={20} aria-hidden />
      <span>{t('hold.left')}</span>
      <strong role="timer" aria-live="off">
        {two(minutes)}:{two(left % 60)}
      </strong>
      <span className="visually-hidden" aria-live="polite">
        {mark === undefined || left === 0 ? '' : t('hold.leftSpoken', { count: mark })}
      </span>
    </p>
  );
}
