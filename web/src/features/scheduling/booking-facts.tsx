import type { Booking } from '@evergrow/domain/scheduling';
import { IconCalendarEvent, IconMapPin, IconPhone, IconVideo } from '@tabler/icons-react';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import classes from './booking-facts.module.css';

const day = 86_400_000;
const icons = { video: IconVideo, phone: IconPhone, inPerson: IconMapPin };

/** When and where, in the reader's zone, with the way into the call. */
export function BookingFacts({ booking, now }: { booking: Booking; now: number }) {
  const t = useT('scheduling');
  const format = useFormat();
  const { start, end, status, meetingUrl, place, providerTimeZone } = booking;
  const Icon = icons[booking.format];
  const elsewhere =
    format.time(start) !== format.time(start, providerTimeZone)
      ? t('booking.theirTime', { time: format.dateTime(start, providerTimeZone), name: booking.providerName })
      : null;
  const wait = start.getTime() - now;
  const soon = status === 'confirmed' && wait > 0 && wait < day;
  const ahead = status === 'confirmed' && end.getTime() > now;
  return (
    <ul className={classes.facts}>
      <li>
        <IconCalendarEvent size={22} aria-hidden />
        <div>
          <strong>{format.day(start)}</strong>
          <p>
            {format.time(start)} – {format.time(end)} ({format.zoneName(start)})
            {soon ? ` · ${format.relative(start, now)}` : ''}
          </p>
          {elsewhere ? <p>{elsewhere}</p> : null}
        </div>
      </li>
      <li>
        <Icon size={22} aria-hidden />
        <div>
          <strong>{t(place === null ? `formats.${booking.format}` : 'booking.atYours')}</strong>
          {ahead && meetingUrl !== null && booking.format === 'video' ? (
            <p>
              <a href={meetingUrl} target="_blank" rel="noreferrer" className={classes.link}>
                {t('booking.join')}
              </a>
            </p>
          ) : null}
          {ahead && place !== null ? <p>{t('booking.comes', { name: booking.providerName })}</p> : null}
          {ahead && place === null && meetingUrl === null ? (
            <p>{t('booking.noLink', { name: booking.providerName })}</p>
          ) : null}
        </div>
      </li>
    </ul>
  );
}
