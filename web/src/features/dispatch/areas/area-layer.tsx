import type { Point } from '@evergrow/domain/kernel';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useT } from '../../../lib/use-t.tsx';
import type { Pixel, Projection } from '../map/mercator.ts';
import classes from './areas-page.module.css';

const line = (pixels: readonly Pixel[]) =>
  `${pixels.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')}Z`;

type ShapeProps = {
  rings: readonly (readonly Point[])[];
  colour: string;
  toPixel: Projection['toPixel'];
  dim?: boolean;
};

/** An area as it lies on the map. */
export const AreaShape = ({ rings, colour, toPixel, dim = false }: ShapeProps) => (
  <path
    d={rings
      .filter((ring) => ring.length > 0)
      .map((ring) => line(ring.map(toPixel)))
      .join('')}
    style={{ fill: colour, stroke: colour }}
    className={classes.shape}
    data-dim={dim || undefined}
  />
);

type Props = {
  ring: readonly Point[];
  colour: string;
  projection: Projection;
  /** `rest` false while it is on its way: one move is one step to undo. */
  onMove: (corner: number, to: Point, rest: boolean) => void;
  onRemove: (corner: number) => void;
  onInsert: (corner: number) => void;
};

const steps: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-4, 0],
  ArrowRight: [4, 0],
  ArrowUp: [0, -4],
  ArrowDown: [0, 4],
};

/** The corners of the ring that is being drawn: dragged, or moved with the arrow keys; with Shift further at once. */
export function CornerHandles({ ring, colour, projection, onMove, onRemove, onInsert }: Props) {
  const t = useT('dispatch');
  const dragged = useRef<number | null>(null);
  const { toPixel, toPlace } = projection;
  const at = (event: PointerEvent<SVGElement>): Point => {
    const bounds = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    return toPlace({ x: event.clientX - (bounds?.left ?? 0), y: event.clientY - (bounds?.top ?? 0) });
  };
  const onKey = (corner: number, place: Point) => (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (by) {
      const far = event.shiftKey ? 6 : 1;
      const { x, y } = toPixel(place);
      onMove(corner, toPlace({ x: x + by[0] * far, y: y + by[1] * far }), true);
    } else if (event.key === 'Delete' || event.key === 'Backspace') onRemove(corner);
    else if (event.key === 'Enter') onInsert(corner);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      {ring.length >= 2
        ? ring.map((place, corner) => {
            const a = toPixel(place);
            const b = toPixel(ring[(corner + 1) % ring.length] ?? place);
            return (
              <circle
                // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the ring
                key={`middle${corner}`}
                cx={(a.x + b.x) / 2}
                cy={(a.y + b.y) / 2}
                r={5}
                className={classes.middle}
                style={{ stroke: colour }}
                onPointerDown={(event) => event.stopPropagation()}
                onPointerUp={(event) => {
                  event.stopPropagation();
                  onInsert(corner);
                }}
              />
            );
          })
        : null}
      {ring.map((place, corner) => {
        const { x, y } = toPixel(place);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
          <g
            // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the ring
            key={corner}
            role="button"
            tabIndex={0}
            aria-label={t('areas.corner', { n: corner + 1 })}
            className={classes.corner}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
            onKeyDown={onKey(corner, place)}
            onPointerDown={(event) => {
              event.stopPropagation();
              dragged.current = corner;
              event.currentTarget.setPointerCapture(event.pointerId);
            }}
            onPointerMove={(event) => dragged.current === corner && onMove(corner, at(event), false)}
            onPointerUp={(event) => {
              event.stopPropagation();
              if (dragged.current === corner) onMove(corner, at(event), true);
              dragged.current = null;
            }}
            onPointerCancel={() => {
              dragged.current = null;
            }}
          >
            <circle r={16} className={classes.reach} />
            <circle r={8} style={{ fill: colour }} className={classes.dot} />
          </g>
        );
      })}
    </>
  );
}
