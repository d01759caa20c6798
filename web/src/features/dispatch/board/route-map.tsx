import { type DispatchBoard, readRing } from '@evergrow/domain/dispatch';
import type { Point } from '@evergrow/domain/kernel';
import { useMemo, useState } from 'react';
import { useT } from '../../../lib/use-t.tsx';
import { MapCanvas } from '../map/map-canvas.tsx';
import { type View, viewOf } from '../map/mercator.ts';
import { laneColour } from './lane-colour.ts';
import type { Lane } from './lanes.ts';
import classes from './route-map.module.css';

const height = 420;
const path = (pixels: readonly { x: number; y: number }[]) =>
  pixels.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** Everybody's ways of the day. Places are on a grid of half a kilometre, which is all that is stored of them in clear. */
export function RouteMap({ lanes, areas }: { lanes: readonly Lane[]; areas: DispatchBoard['areas'] }) {
  const t = useT('dispatch');
  const [chosen, setChosen] = useState<string | null>(null);
  const stops = useMemo(
    () =>
      lanes.map((lane) => ({
        lane,
        places: lane.visits.flatMap(({ cell }) => cell ?? []),
        base: lane.cleaner.base,
      })),
    [lanes],
  );
  const all: Point[] = stops.flatMap(({ places, base }) =>
    places.length > 0 && base ? [...places, base] : places,
  );
  const whole = viewOf(all.length > 0 ? all : areas.flatMap(({ rings }) => rings.flatMap(readRing)), {
    width: 700,
    height,
  });
  const [moved, setMoved] = useState<View | null>(null);
  const view = moved ?? whole ?? { centre: { lat: 20, lng: 0 }, zoom: 2 };
  const driving = stops.filter(({ places }) => places.length > 0);
  return (
    <div className={classes.wrap}>
      <MapCanvas label={t('board.map')} view={view} onView={setMoved} height={height}>
        {({ toPixel }) => (
          <>
            {areas.map(({ id, colour, rings }) => (
              <path
                key={id}
                d={rings.map((ring) => `${path(readRing(ring).map(toPixel))}Z`).join('')}
                style={{ fill: colour, stroke: colour }}
                className={classes.area}
              />
            ))}
            {lanes.map((lane, index) => {
              const { places, base } = stops[index] ?? { places: [], base: null };
              if (places.length === 0) return null;
              const dim = chosen !== null && chosen !== lane.providerId;
              const way = base ? [base, ...places, base] : places;
              const home = base && toPixel(base);
              return (
                <g
                  key={lane.providerId}
                  style={{ color: laneColour(index) }}
                  data-dim={dim || undefined}
                  className={classes.route}
                >
                  <path d={path(way.map(toPixel))} className={classes.way} />
                  {home ? (
                    <rect
                      x={home.x - 6}
                      y={home.y - 6}
                      width={12}
                      height={12}
                      rx={2}
                      className={classes.home}
                    />
                  ) : null}
                  {places.map((place, order) => {
                    const { x, y } = toPixel(place);
                    return (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a stop is its place in the route
                      <g key={order} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
                        <circle r={10} className={classes.stop} />
                        <text dy={4} className={classes.order}>
                          {order + 1}
                        </text>
                      </g>
                    );
                  })}
                </g>
              );
            })}
          </>
        )}
      </MapCanvas>
      <fieldset className={classes.legend} aria-label={t('board.legend')}>
        {driving.map(({ lane }) => (
          <button
            key={lane.providerId}
            type="button"
            aria-pressed={chosen === lane.providerId}
            onClick={() => setChosen(chosen === lane.providerId ? null : lane.providerId)}
          >
            <i style={{ background: laneColour(lanes.indexOf(lane)) }} aria-hidden />
            {lane.displayName}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
