import type { Booking } from '@evergrow/domain/scheduling';
import { type PointerEvent, useRef, useState } from 'react';
import type { Stored } from '../../../lib/collection.ts';
import { useT } from '../../../lib/use-t.tsx';
import { BookingBlock } from './booking-block.tsx';
import { rangeBetween, type Spot } from './drag.ts';
import { offsetOf, pixelsPerHour } from './grid-scale.ts';
import classes from './time-grid.module.css';
import type { Busy } from './use-blocks.ts';
import type { CalendarDay } from './use-calendar.ts';

type Props = {
  day: CalendarDay;
  days: readonly string[];
  zone: string;
  first: number;
  hours: readonly number[];
  /** Minutes after midnight of now, where it is this day. */
  nowAt: number | null;
  onOpen: (bookingId: string) => void;
  onMove: (booking: Stored<Booking>, to: Spot) => Promise<void>;
  onBlock: (date: string, from: number, to: number) => Promise<void>;
  onUnblock: (busy: Busy) => Promise<void>;
};

/** A time drawn over, in minutes after midnight; either end may be the earlier. */
type Stroke = { a: number; b: number };

/** A day: what is in it, and where time is blocked by drawing over it. */
export function DayColumn(props: Props) {
  const { day, days, zone, first, hours, nowAt, onOpen, onMove, onBlock, onUnblock } = props;
  const t = useT('provider');
  const column = useRef<HTMLDivElement>(null);
  // The stroke itself: quick ones end before React has shown where they began. `drawn` is only what is seen of it.
  const stroke = useRef<Stroke | null>(null);
  const [drawn, setDrawn] = useState<Stroke | null>(null);
  const minutesAt = ({ clientY }: PointerEvent) => {
    const top = column.current?.getBoundingClientRect().top ?? 0;
    return first * 60 + ((clientY - top) / pixelsPerHour) * 60;
  };
  const range = drawn === null ? null : rangeBetween(drawn.a, drawn.b);
  const show = (now: Stroke | null) => {
    stroke.current = now;
    setDrawn(now);
  };
  const finish = (event: PointerEvent) => {
    if (stroke.current === null) return;
    const ended = { ...stroke.current, b: minutesAt(event) };
    show(null);
    // A click is no wish to block anything.
    if (Math.abs(ended.a - ended.b) < 10) return;
    const { from, to } = rangeBetween(ended.a, ended.b);
    setDrawn(ended);
    // Another stroke may have begun meanwhile.
    void onBlock(day.date, from, to).finally(() => setDrawn((now) => (now === ended ? null : now)));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: drawing is for pointers; keys have the button that blocks time
    <div
      ref={column}
      className={classes.day}
      data-date={day.date}
      onPointerDown={(event) => {
        if (event.button !== 0 || event.pointerType === 'touch' || event.target instanceof HTMLButtonElement)
          return;
        if (event.target instanceof Element && event.target.closest('button')) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const at = minutesAt(event);
        show({ a: at, b: at });
      }}
      onPointerMove={(event) => {
        if (stroke.current !== null) show({ ...stroke.current, b: minutesAt(event) });
      }}
      onPointerUp={finish}
      onPointerCancel={() => stroke.current !== null && show(null)}
      // What is selected is dragged away by the browser, which would end a stroke, of bookings too.
      onDragStart={(event) => event.preventDefault()}
    >
      {day.open.map(({ from, to }) => (
        <span
          key={from}
          className={classes.open}
          style={{ top: offsetOf(from, first), height: offsetOf(to, first) - offsetOf(from, first) }}
        />
      ))}
      {hours.map((hour) => (
        <span key={hour} className={classes.line} style={{ top: (hour - first) * pixelsPerHour }} />
      ))}
      {day.busy.map(({ booking: busy, from, to }) => {
        const place = {
          top: offsetOf(from, first),
          height: Math.max(20, offsetOf(to, first) - offsetOf(from, first)),
        };
        return busy.isBlock ? (
          <button
            key={busy.id}
            type="button"
            className={classes.busy}
            style={place}
            onClick={() => void onUnblock(busy)}
          >
            <span>{t('calendar.blockedTime')}</span>
            <small>{t('calendar.unblock')}</small>
          </button>
        ) : (
          <span key={busy.id} className={classes.busy} style={place}>
            {t('calendar.busyElsewhere')}
          </span>
        );
      })}
      {range === null ? null : (
        <span
          className={classes.drawn}
          style={{
            top: offsetOf(range.from, first),
            height: offsetOf(range.to, first) - offsetOf(range.from, first),
          }}
        />
      )}
      {day.placed.map((part) => (
        <BookingBlock
          key={part.booking.id}
          part={part}
          day={day.date}
          days={days}
          first={first}
          zone={zone}
          onOpen={onOpen}
          onMove={onMove}
        />
      ))}
      {nowAt === null ? null : <span className={classes.now} style={{ top: offsetOf(nowAt, first) }} />}
    </div>
  );
}
