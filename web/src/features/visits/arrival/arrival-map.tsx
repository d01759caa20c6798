import type { Point } from '@evergrow/domain/kernel';
import { useFormat } from '../../../lib/use-format.ts';
import classes from './arrival.module.css';
import { mapSize, mapView } from './map-view.ts';

type Props = { from: Point; to: Point; stale: boolean; label: string };

/** Where they are and where they go, with rings of distance: a map that needs nobody's tiles. */
export function ArrivalMap({ from, to, stale, label }: Props) {
  const format = useFormat();
  const view = mapView(from, to);
  const distance = (metres: number) =>
    format.number(metres < 1000 ? metres : metres / 1000, {
      style: 'unit',
      unit: metres < 1000 ? 'meter' : 'kilometer',
    });
  // Where the way does not run.
  const isUpright = Math.abs(view.from.y - view.to.y) > Math.abs(view.from.x - view.to.x);
  return (
    <svg
      className={classes.map}
      viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
      role="img"
      aria-label={label}
      data-stale={stale || undefined}
    >
      {view.rings.map(({ radius, metres }) => (
        <g key={metres}>
          <circle className={classes.ring} cx={view.to.x} cy={view.to.y} r={radius} />
          <text
            className={classes.scale}
            {...(isUpright
              ? { x: view.to.x + radius, y: view.to.y + 3 }
              : { x: view.to.x, y: view.to.y - radius + 3 })}
            textAnchor="middle"
          >
            {distance(metres)}
          </text>
        </g>
      ))}
      <line className={classes.way} x1={view.from.x} y1={view.from.y} x2={view.to.x} y2={view.to.y} />
      <g className={classes.home} transform={`translate(${view.to.x} ${view.to.y})`}>
        <circle r="17" />
        <path d="M-8 1 0-7 8 1M-6 0V8H6V0" />
      </g>
      <g className={classes.here} style={{ transform: `translate(${view.from.x}px, ${view.from.y}px)` }}>
        <circle className={classes.pulse} r="22" />
        <circle r="11" />
      </g>
    </svg>
  );
}
