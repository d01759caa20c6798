import {
  type Booking,
  cancellationTerms,
  costAfterMove,
  costsSomething,
  rescheduleTerms,
} from '@evergrow/domain/scheduling';
import { useTenant } from '../../app/tenant-context.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import classes from './terms-note.module.css';

type Props = { booking: Booking; now: number };

/** Until when a client can cancel or move a booking, and what that costs: by the terms it was made under. */
export function TermsNote({ booking, now }: Props) {
  const t = useT('scheduling');
  const format = useFormat();
  const { name: business } = useTenant();
  const cancel = cancellationTerms(booking, 'client', now);
  const move = rescheduleTerms(booking, 'client', now);
  // Whether what it costs is owed to a late move, and not to the clock.
  const late = cancel.percent > 0 && cancel.percent === booking.lateMovePercent;
  const { currency } = booking.quote;
  const money = (amount: number) => format.money({ amount, currency });
  const when = (date: Date) => format.dateTime(date);
  if (cancel.refusal === 'invalid_transition' && move.refusal === 'invalid_transition') return null;

  const cancelling = (): string[] => {
    if (cancel.refusal === 'not_allowed_by_policy') return [t('terms.cancelNever', { business })];
    if (cancel.refusal === 'cutoff_passed') return [t('terms.cancelTooLate', { business })];
    if (!cancel.may) return [];
    const free = cancel.freeUntil !== null && cancel.freeUntil.getTime() > now;
    const cost = free
      ? t('terms.freeUntil', { when: when(cancel.freeUntil) })
      : cancel.creditKept
        ? t(late ? 'terms.creditStays' : 'terms.creditNow')
        : cancel.fee > 0
          ? t(late ? 'terms.feeStays' : 'terms.feeNow', {
              fee: money(cancel.fee),
              percent: format.percent(cancel.percent / 100),
            })
          : t('terms.free');
    const start = booking.start.getTime();
    const ends = cancel.until !== null && cancel.until.getTime() < start;
    return [
      cost,
      ...(cancel.capped ? [t('terms.capped')] : []),
      ...(ends ? [t('terms.cancelUntil', { when: when(cancel.until) })] : []),
    ];
  };
  const moving = (): string[] => {
    if (move.left === 0) return [t('terms.moveUsedUp', { business })];
    if (move.refusal === 'not_allowed_by_policy') return [t('terms.moveNever', { business })];
    if (move.refusal === 'cutoff_passed') return [t('terms.moveTooLate', { business })];
    if (!move.may || move.until === null) return [];
    const few = move.left !== null && move.left <= 3 ? [t('terms.moveLeft', { count: move.left })] : [];
    const after = costAfterMove(booking, { by: 'client', now, start: null });
    return [
      t(costsSomething(after) ? 'terms.moveLate' : 'terms.moveUntil', { when: when(move.until) }),
      ...few,
    ];
  };
  return (
    <section className={classes.terms} aria-label={t('terms.title')}>
      <h2>{t('terms.title')}</h2>
      <ul>
        {[...cancelling(), ...moving()].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
