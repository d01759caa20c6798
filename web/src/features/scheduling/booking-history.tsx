import type { Booking } from '@evergrow/domain/scheduling';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import classes from './booking-history.module.css';

/** What happened to a booking, latest first. */
export function BookingHistory({ booking }: { booking: Booking }) {
  const t = useT('scheduling');
  const format = useFormat();
  const steps = booking.history.map((step) => ({ ...step, kind: step.kind ?? step.status }));
  return (
    <section className={classes.history} aria-label={t('history.title')}>
      <h2>{t('history.title')}</h2>
      <ol>
        {steps.reverse().map(({ at, kind, by, reason }) => (
          <li key={`${at.getTime()} ${kind}`}>
            <strong>{t(`history.${kind}`)}</strong>
            <span>
              {format.dateTime(at)}
              {by === 'system' ? '' : ` · ${t(`history.by.${by}`)}`}
            </span>
            {kind === 'cancelled' && reason !== '' && reason !== 'released' ? <q>{reason}</q> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
