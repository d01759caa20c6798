import { type Booking, canReschedule } from '@evergrow/domain/scheduling';
import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import type { Stored } from '../../../lib/collection.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { noonOf } from '../zoned.ts';
import { clampSpot, nudge, type Spot } from './drag.ts';
import { offsetOf, pixelsPerHour } from './grid-scale.ts';
import type { Placed } from './place-bookings.ts';
import classes from './time-grid.module.css';
import { type DragBy, useDrag } from './use-drag.ts';

type Props = {
  part: Placed<Stored<Booking>>;
  day: string;
  days: readonly string[];
  first: number;
  zone: string;
  onOpen: (bookingId: string) => void;
  onMove: (booking: Stored<Booking>, to: Spot) => Promise<void>;
};

/**
 * A booking in the calendar. It is opened by a click or Enter, and moved by dragging (a finger rests on it first) or,
 * after M, by the arrow keys: Enter puts it down, Escape leaves it where it was.
 */
export function BookingBlock({ part, day, days, first, zone, onOpen, onMove }: Props) {
  const { booking, from, to, lane, lanes } = part;
  const format = useFormat();
  const t = useT('scheduling');
  const p = useT('provider');
  const [held, setHeld] = useState<{ spot: Spot; by: 'pointer' | 'keys' } | null>(null);
  const [saving, setSaving] = useState(false);
  const element = useRef<HTMLButtonElement>(null);
  const movable = canReschedule(booking, 'provider', Date.now());
  const length = to - from;
  const spot = held?.spot ?? { date: day, minutes: from };
  const put = async (target: Spot) => {
    setSaving(true);
    await onMove(booking, target);
    setSaving(false);
    setHeld(null);
  };
  const spotOf = ({ dx, dy, width }: DragBy): Spot => {
    const index = days.indexOf(day) + Math.round(dx / width);
    const date = days[Math.max(0, Math.min(days.length - 1, index))] ?? day;
    return clampSpot({ date, minutes: from + (dy / pixelsPerHour) * 60 }, days, length);
  };
  const { handlers, wasDragged } = useDrag(element, {
    enabled: movable && !saving,
    onLift: () => setHeld({ spot: { date: day, minutes: from }, by: 'pointer' }),
    onDrag: (by) => setHeld({ spot: spotOf(by), by: 'pointer' }),
    onDrop: (by) => {
      const target = spotOf(by);
      setHeld({ spot: target, by: 'pointer' });
      void put(target);
    },
    onLeave: () => setHeld(null),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (held?.by !== 'keys') {
      if (event.key.toLowerCase() !== 'm' || !movable || saving) return;
      event.preventDefault();
      setHeld({ spot: { date: day, minutes: from }, by: 'keys' });
      return;
    }
    const next = nudge(held.spot, event.key, days, length);
    if (next === null && !['Enter', 'Escape', ' '].includes(event.key)) return;
    event.preventDefault();
    if (next !== null) setHeld({ spot: next, by: 'keys' });
    else if (event.key === 'Escape') setHeld(null);
    else void put(held.spot);
  };
  const shift = days.indexOf(spot.date) - days.indexOf(day);
  const style: CSSProperties = {
    top: offsetOf(spot.minutes, first) + 1,
    height: Math.max(24, offsetOf(to, first) - offsetOf(from, first) - 2),
    insetInlineStart: `calc(${(lane / lanes) * 100 + shift * 100}% + 2px)`,
    width: `calc(${100 / lanes}% - 4px)`,
  };
  const clock = format.dated(Date.UTC(2024, 0, 1, 0, spot.minutes), { timeStyle: 'short' }, 'UTC');
  return (
    <>
      <button
        ref={element}
        type="button"
        className={classes.block}
        data-status={booking.status}
        data-held={held !== null || undefined}
        data-movable={movable || undefined}
        aria-keyshortcuts={movable ? 'M' : undefined}
        aria-busy={saving || undefined}
        style={style}
        {...handlers}
        onKeyDown={onKeyDown}
        onBlur={() => held?.by === 'keys' && !saving && setHeld(null)}
        onClick={() => !wasDragged() && held === null && onOpen(booking.id)}
      >
        <strong>{booking.clientName}</strong>
        <span>
          {held === null ? format.time(booking.start, zone) : clock} · {booking.offeringTitle}
        </span>
        <span className={classes.spoken}>
          {format.day(booking.start, zone)}, {t(`status.${booking.status}`)}
        </span>
      </button>
      {held?.by === 'keys' ? (
        <span className="visually-hidden" role="status">
          {p('calendar.moving', { day: format.day(noonOf(spot.date), 'UTC'), time: clock })}
        </span>
      ) : null}
    </>
  );
}
