import type { Booking } from '@evergrow/domain/scheduling';
import { IconChevronDown } from '@tabler/icons-react';
import { useId } from 'react';
import type { Stored } from '../../../lib/collection.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { BookingStatusBadge } from '../../scheduling/booking-status.tsx';
import type { QueuedAct } from '../outbox/visit-act.ts';
import classes from './day.module.css';
import { StopDetails } from './stop-details.tsx';

type Props = {
  booking: Stored<Booking>;
  isNext: boolean;
  open: boolean;
  onToggle: () => void;
  waiting: readonly QueuedAct[];
  now: number;
};

/** One booking of the day: when, whom, what; opened, everything there is to do about it. */
export function StopCard({ booking, isNext, open, onToggle, waiting, now }: Props) {
  const t = useT('visits');
  const format = useFormat();
  const id = useId();
  return (
    <article className={classes.stop} data-next={isNext || undefined}>
      <h3 className={classes.stopHead}>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={open}
          aria-controls={id}
          onClick={onToggle}
        >
          <span className={classes.time}>
            {format.time(booking.start)}
            <small>{format.time(booking.end)}</small>
          </span>
          <span className={classes.who}>
            <strong>{booking.clientName}</strong>
            <span>{booking.offeringTitle}</span>
            <span className={classes.badges}>
              {isNext && booking.status === 'confirmed' ? <em>{t('day.next')}</em> : null}
              {booking.status === 'confirmed' ? null : <BookingStatusBadge status={booking.status} />}
            </span>
          </span>
          <IconChevronDown size={20} aria-hidden className={classes.chevron} />
        </button>
      </h3>
      <div id={id} hidden={!open}>
        {open ? <StopDetails booking={booking} waiting={waiting} now={now} /> : null}
      </div>
    </article>
  );
}
