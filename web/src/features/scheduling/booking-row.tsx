import type { Booking } from '@evergrow/domain/scheduling';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import type { Stored } from '../../lib/collection.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import classes from './booking-row.module.css';
import { BookingStatusBadge } from './booking-status.tsx';

/** A booking in a list. One that is still to be paid leads to paying. */
export function BookingRow({ booking }: { booking: Stored<Booking> }) {
  const t = useT('scheduling');
  const format = useFormat();
  const { slug } = useTenant();
  const { id, status, start, providerName, offeringTitle } = booking;
  const to = status === 'pending' ? `/t/${slug}/checkout/${id}` : `/t/${slug}/bookings/${id}`;
  return (
    <li className={classes.row}>
      <p className={classes.date} aria-hidden>
        <span>{format.dated(start, { month: 'short' })}</span>
        <strong>{format.dated(start, { day: 'numeric' })}</strong>
        <span>{format.dated(start, { weekday: 'short' })}</span>
      </p>
      <div className={classes.words}>
        <h2>
          <Link to={to}>{offeringTitle}</Link>
        </h2>
        <p>
          {t('list.with', { name: providerName })} · {t(`formats.${booking.format}`)}
        </p>
        <p>
          {format.dateTime(start)} – {format.time(booking.end)}
        </p>
        <p className={classes.badges}>
          <BookingStatusBadge status={status} />
          {status === 'completed' && !booking.reviewed ? (
            <span className={classes.hint}>{t('list.reviewable')}</span>
          ) : null}
        </p>
      </div>
      <IconChevronRight size={22} aria-hidden className={classes.arrow} />
    </li>
  );
}
