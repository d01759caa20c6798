import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { BoardKey } from './board-key.tsx';
import { laneColour } from './lane-colour.ts';
import { type BoardVisit, isAsTold, type Lane } from './lanes.ts';
import classes from './timeline.module.css';
import { type DragTo, useDrag } from './use-drag.ts';

export type Draft = { id: string; providerId: string; start: number };

type Props = {
  lanes: readonly Lane[];
  hours: { from: number; to: number };
  timeZone: string;
  now: number;
  /** False while a proposal is looked at. */
  editable: boolean;
  /** Visits that a proposal moves. */
  changed: ReadonlySet<string>;
  onOpen: (id: string) => void;
  /** Resolves when the move is made or refused. */
  onMove: (visit: BoardVisit, to: Draft) => Promise<unknown>;
};

/** Pixels a minute takes at least: enough to read a block by; the rest scrolls. */
const leastPerMinute = 1.5;
/** What the names and the margin take of a wide board. */
const besides = 216;
const laneHeight = 76;
const minute = 60_000;
const arrows: Readonly<Record<string, readonly [minutes: number, lanes: number]>> = {
  ArrowLeft: [-5, 0],
  ArrowRight: [5, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Everybody's day along one axis of time. Blocks are dragged, or moved with the arrow keys and set down with Enter. */
export function Timeline({ lanes, hours, timeZone, now, editable, changed, onOpen, onMove }: Props) {
  const t = useT('dispatch');
  const format = useFormat();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [said, setSaid] = useState('');
  const box = useRef<HTMLElement>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect.width));
    if (box.current) watcher.observe(box.current);
    return () => watcher.disconnect();
  }, []);
  const time = (instant: number) => format.time(instant, timeZone);
  const kilometres = (km: number) => format.number(km, { maximumFractionDigits: 1 });
  const perMinute = Math.max(leastPerMinute, ((room - besides) * minute) / (hours.to - hours.from));
  const width = ((hours.to - hours.from) / minute) * perMinute;
  const left = (instant: number) => ((instant - hours.from) / minute) * perMinute;
  const visits = lanes.flatMap((lane) => lane.visits);
  const laneOf = (providerId: string) => lanes.findIndex((lane) => lane.providerId === providerId);
  const find = (id: string) => visits.find((visit) => visit.id === id);

  const draftOf = (visit: BoardVisit, from: Draft | BoardVisit, by: DragTo): Draft => {
    const lane = Math.min(lanes.length - 1, Math.max(0, laneOf(from.providerId) + by.lanes));
    const providerId = lanes[lane]?.providerId ?? visit.providerId;
    return { id: visit.id, providerId, start: from.start + by.minutes * minute };
  };
  const showDraft = (visit: BoardVisit, next: Draft) => {
    setDraft(next);
    const told = isAsTold(visit, next.start) ? '' : ` ${t('board.outsideTold')}`;
    setSaid(
      `${t('board.draft', { time: time(next.start), name: lanes[laneOf(next.providerId)]?.displayName ?? '' })}${told}`,
    );
  };
  const commit = async (visit: BoardVisit, to: Draft) => {
    if (to.providerId !== visit.providerId || to.start !== visit.start) await onMove(visit, to);
    // Another may have been taken up meanwhile.
    setDraft((now) => (now === to ? null : now));
    setSaid('');
  };
  const drag = useDrag(perMinute, laneHeight, {
    onMove: (id, by) => {
      const visit = find(id);
      if (visit) showDraft(visit, draftOf(visit, visit, by));
    },
    onDrop: (id, by) => {
      const visit = find(id);
      if (!visit) return;
      const to = draftOf(visit, visit, by);
      showDraft(visit, to);
      void commit(visit, to);
    },
    onCancel: () => setDraft(null),
  });
  const onKey = (visit: BoardVisit) => (event: KeyboardEvent<HTMLButtonElement>) => {
    if (!editable || !visit.movable) return;
    const own = draft?.id === visit.id ? draft : null;
    const by = arrows[event.key];
    if (by) {
      event.preventDefault();
      const step = { minutes: by[0] * (event.shiftKey ? 3 : 1), lanes: by[1] };
      showDraft(visit, draftOf(visit, own ?? visit, step));
    } else if (own && event.key === 'Enter') {
      event.preventDefault();
      void commit(visit, own);
    } else if (own && event.key === 'Escape') {
      setDraft(null);
      setSaid(t('board.putBack'));
    }
  };
  const ticks = Array.from(
    { length: Math.round((hours.to - hours.from) / 3_600_000) + 1 },
    (_, index) => hours.from + index * 3_600_000,
  );
  return (
    <div className={classes.board}>
      <p id="board-keys" className="visually-hidden">
        {t('board.keys')}
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <section ref={box} className={classes.scroll} tabIndex={0} aria-label={t('board.label')}>
        <div
          className={classes.grid}
          style={{ '--width': `${width}px`, '--lane': `${laneHeight}px` } as never}
        >
          <div className={classes.corner} />
          <div className={classes.axis} aria-hidden>
            {ticks.map((tick) => (
              <span key={tick} style={{ left: left(tick) }}>
                {time(tick)}
              </span>
            ))}
          </div>
          <div className={classes.names}>
            {lanes.map((lane, index) => (
              <div key={lane.providerId} className={classes.name}>
                <strong>
                  <i style={{ background: laneColour(index) }} aria-hidden />
                  {lane.displayName}
                </strong>
                <span>{t('board.sum', { count: lane.visits.length, km: kilometres(lane.km) })}</span>
                {lane.late > 0 ? <em>{t('board.tight', { count: lane.late })}</em> : null}
              </div>
            ))}
          </div>
          <div className={classes.layer} style={{ height: lanes.length * laneHeight }}>
            {lanes.map((lane, index) => (
              <div
                key={lane.providerId}
                className={classes.lane}
                style={{ top: index * laneHeight }}
                aria-hidden
              >
                {lane.cleaner.shifts.map((shift) => (
                  <i key={shift.start} className={classes.shift} style={span(left, shift)} />
                ))}
                {lane.cleaner.lunch ? (
                  <i className={classes.lunch} style={span(left, lane.cleaner.lunch)} />
                ) : null}
                {lane.cleaner.busy.map((busy) => (
                  <i key={busy.start} className={classes.busy} style={span(left, busy)} />
                ))}
              </div>
            ))}
            {ticks.map((tick) => (
              <i key={tick} className={classes.tick} style={{ left: left(tick) }} aria-hidden />
            ))}
            {hours.from < now && now < hours.to ? (
              <i className={classes.now} style={{ left: left(now) }} aria-hidden />
            ) : null}
            {visits.map((visit) => {
              const own = draft?.id === visit.id && visit.movable ? draft : null;
              const start = own?.start ?? visit.start;
              const lane = laneOf(own?.providerId ?? visit.providerId);
              const leg = own ? undefined : lanes[lane]?.legs.get(visit.id);
              const end = start + visit.end - visit.start;
              return (
                <button
                  key={`${visit.id}/${visit.providerId}`}
                  type="button"
                  className={classes.visit}
                  data-draft={own ? true : undefined}
                  data-outside={own && !isAsTold(visit, start) ? true : undefined}
                  data-changed={changed.has(visit.id) || undefined}
                  data-fixed={!visit.movable || undefined}
                  data-late={leg?.late || undefined}
                  style={
                    {
                      left: left(start),
                      top: lane * laneHeight + 8,
                      width: Math.max(28, left(end) - left(start) - 2),
                      '--hue': laneColour(lane),
                    } as never
                  }
                  aria-describedby={editable && visit.movable ? 'board-keys' : undefined}
                  onClick={() => (drag.swallows() ? undefined : onOpen(visit.id))}
                  onKeyDown={onKey(visit)}
                  onBlur={() => own && !drag.swallows() && setDraft(null)}
                  onPointerDown={editable && visit.movable ? drag.start(visit.id) : undefined}
                  onPointerMove={drag.move}
                  onPointerUp={drag.end}
                  onPointerCancel={drag.cancel}
                  onDragStart={drag.still}
                >
                  <b>{visit.clientName}</b>
                  <span>
                    {time(start)} – {time(end)}
                  </span>
                  <span>{visit.title}</span>
                  <span className="visually-hidden">
                    {lanes[lane]?.displayName}. {t(`status.${visit.status}`)}.{' '}
                    {leg ? t('board.leg', { minutes: leg.minutes, km: kilometres(leg.km) }) : ''}{' '}
                    {leg?.late ? t('board.lateLeg') : ''}
                  </span>
                </button>
              );
            })}
          </div>
        </div>
      </section>
      <BoardKey lanes={lanes} />
    </div>
  );
}

const span = (left: (instant: number) => number, { start, end }: { start: string; end: string }) => ({
  left: left(Date.parse(start)),
  width: left(Date.parse(end)) - left(Date.parse(start)),
});
