import { type PointerEvent, useRef } from 'react';

export type DragTo = { minutes: number; lanes: number };
type Drag = { id: string; x: number; y: number; moved: boolean };

/** Pixels before a press counts as a drag. */
const threshold = 5;

type Handlers = {
  /** How far from where it was, in snapped minutes and lanes. */
  onMove: (id: string, by: DragTo) => void;
  onDrop: (id: string) => void;
  onCancel: () => void;
};

/**
 * Dragging with mouse or pen, by pointer events. Fingers scroll the board instead: for them, and for keys, there are
 * other ways to move the same thing.
 */
export function useDrag(pixelsPerMinute: number, laneHeight: number, { onMove, onDrop, onCancel }: Handlers) {
  const drag = useRef<Drag | null>(null);
  const justDragged = useRef(false);
  const start = (id: string) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    drag.current = { id, x: event.clientX, y: event.clientY, moved: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const now = drag.current;
    if (!now) return;
    const [x, y] = [event.clientX - now.x, event.clientY - now.y];
    if (!now.moved && Math.hypot(x, y) < threshold) return;
    now.moved = true;
    onMove(now.id, {
      minutes: Math.round(x / pixelsPerMinute / 5) * 5,
      lanes: Math.round(y / laneHeight),
    });
  };
  const end = () => {
    const now = drag.current;
    drag.current = null;
    justDragged.current = now?.moved ?? false;
    if (now?.moved) onDrop(now.id);
  };
  const cancel = () => {
    if (drag.current?.moved) onCancel();
    drag.current = null;
  };
  /** Whether a click is only the end of a drag. */
  const swallows = (): boolean => {
    const swallowed = justDragged.current;
    justDragged.current = false;
    return swallowed;
  };
  return { start, move, end, cancel, swallows };
}
