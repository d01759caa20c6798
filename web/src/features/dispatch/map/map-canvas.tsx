import type { Point } from '@evergrow/domain/kernel';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { loadConfig, type PublicConfig } from '../../../lib/config.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import classes from './map-canvas.module.css';
import {
  furthestZoom,
  type Projection,
  projection,
  type Size,
  scaleBar,
  tilesOf,
  type View,
} from './mercator.ts';

type Props = {
  label: string;
  view: View;
  onView: (view: View) => void;
  /** A place was pressed or clicked, and not dragged. */
  onPlace?: ((place: Point) => void) | undefined;
  /** What lies on the map. */
  children: (projection: Projection, size: Size) => ReactNode;
  height?: number;
};

/** Pixels before a press counts as a drag. */
const threshold = 5;
const keys: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-60, 0],
  ArrowRight: [60, 0],
  ArrowUp: [0, -60],
  ArrowDown: [0, 60],
};

/**
 * A map of one's own drawing: moved by dragging or with the arrow keys, nearer and further with buttons, + and −, or the
 * wheel. On tiles where the platform has a source of them; otherwise on a plain ground, where it works as well.
 */
export function MapCanvas({ label, view, onView, onPlace, children, height = 420 }: Props) {
  const t = useT('dispatch');
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const drag = useRef<{ x: number; y: number; view: View; moved: boolean } | null>(null);
  const [width, setWidth] = useState(600);
  const [map, setMap] = useState<PublicConfig['map']>(null);
  useEffect(() => {
    const watcher = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.max(200, entry.contentRect.width)),
    );
    if (box.current) watcher.observe(box.current);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    // Without a configuration the map is drawn without tiles; whatever else needs it says what is wrong.
    loadConfig().then(
      (config) => setMap(config.map),
      () => setMap(null),
    );
  }, []);
  const size = { width, height };
  const { toPixel, toPlace } = projection(view, size);
  const zoomBy = (steps: number) =>
    onView({ ...view, zoom: Math.min(furthestZoom, Math.max(1, view.zoom + steps)) });
  const latest = useRef(zoomBy);
  latest.current = zoomBy;
  useEffect(() => {
    // Not by React: its wheel listeners cannot keep the page from scrolling.
    const element = box.current;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      latest.current(event.deltaY < 0 ? 0.5 : -0.5);
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, []);
  const onDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    drag.current = { x: event.clientX, y: event.clientY, view, moved: false };
  };
  const onMove = (event: PointerEvent<SVGSVGElement>) => {
    const now = drag.current;
    if (!now) return;
    const [x, y] = [event.clientX - now.x, event.clientY - now.y];
    if (!now.moved && Math.hypot(x, y) < threshold) return;
    if (!now.moved) event.currentTarget.setPointerCapture(event.pointerId);
    now.moved = true;
    const middle = { x: width / 2 - x, y: height / 2 - y };
    onView({ ...now.view, centre: projection(now.view, size).toPlace(middle) });
  };
  const onUp = (event: PointerEvent<SVGSVGElement>) => {
    const now = drag.current;
    drag.current = null;
    if (!now || now.moved) return;
    const bounds = event.currentTarget.getBoundingClientRect();
    onPlace?.(toPlace({ x: event.clientX - bounds.left, y: event.clientY - bounds.top }));
  };
  const onKey = (event: KeyboardEvent<SVGSVGElement>) => {
    if (event.target !== event.currentTarget) return;
    const by = keys[event.key];
    if (by) onView({ ...view, centre: toPlace({ x: width / 2 + by[0], y: height / 2 + by[1] }) });
    else if (event.key === '+' || event.key === '=') zoomBy(0.5);
    else if (event.key === '-') zoomBy(-0.5);
    else if (event.key === 'Enter' && onPlace) onPlace(view.centre);
    else return;
    event.preventDefault();
  };
  const bar = scaleBar(view, 110);
  return (
    <div className={classes.map} ref={box}>
      <svg
        role="application"
        aria-label={label}
        aria-roledescription={t('map.role')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        tabIndex={0}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className={classes.canvas}
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={() => {
          drag.current = null;
        }}
        onKeyDown={onKey}
      >
        {map?.tilesUrl
          ? tilesOf(view, size).map(({ z, x, y, left, top, side }) => (
              <image
                key={`${z}/${x}/${y}/${Math.round(left)}`}
                href={map.tilesUrl
                  .replace('{z}', String(z))
                  .replace('{x}', String(x))
                  .replace('{y}', String(y))}
                x={left}
                y={top}
                width={side}
                height={side}
                className={classes.tile}
              />
            ))
          : grid(size, toPixel, toPlace)}
        {children({ toPixel, toPlace }, size)}
        {onPlace ? (
          <path
            className={classes.cross}
            d={`M${width / 2 - 8} ${height / 2}h16M${width / 2} ${height / 2 - 8}v16`}
          />
        ) : null}
      </svg>
      <div className={classes.zoom}>
        <button type="button" aria-label={t('map.nearer')} onClick={() => zoomBy(1)}>
          <IconPlus size={20} aria-hidden />
        </button>
        <button type="button" aria-label={t('map.further')} onClick={() => zoomBy(-1)}>
          <IconMinus size={20} aria-hidden />
        </button>
      </div>
      <div className={classes.foot} aria-hidden>
        <span className={classes.scale} style={{ width: bar.pixels }}>
          {bar.metres >= 1_000 ? `${format.number(bar.metres / 1_000)} km` : `${format.number(bar.metres)} m`}
        </span>
      </div>
      {map ? <small className={classes.attribution}>{map.attribution}</small> : null}
    </div>
  );
}

/** Lines of latitude and longitude, so that an empty ground has something to hold on to. */
function grid({ width, height }: Size, toPixel: Projection['toPixel'], toPlace: Projection['toPlace']) {
  const [northWest, southEast] = [toPlace({ x: 0, y: 0 }), toPlace({ x: width, y: height })];
  const span = southEast.lng - northWest.lng;
  const step = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30].find((one) => span / one <= 8) ?? 60;
  const lines: ReactNode[] = [];
  for (let lng = Math.ceil(northWest.lng / step) * step; lng < southEast.lng; lng += step) {
    const { x } = toPixel({ lat: 0, lng });
    lines.push(<line key={`x${lng}`} x1={x} x2={x} y1={0} y2={height} className={classes.line} />);
  }
  for (let lat = Math.ceil(southEast.lat / step) * step; lat < northWest.lat; lat += step) {
    const { y } = toPixel({ lat, lng: 0 });
    lines.push(<line key={`y${lat}`} x1={0} x2={width} y1={y} y2={y} className={classes.line} />);
  }
  return <g aria-hidden>{lines}</g>;
}
