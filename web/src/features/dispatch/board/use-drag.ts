import { type PointerEvent, useRef } from 'react';

export type DragTo = { minutes: number; lanes: number };
type Drag = { id: string; x: number; y: number; moved: boolean };

/** Pixels before a press counts as a drag. */
const threshold = 5;

type Handlers = {
  /** How far from where it was, in snapped minutes and lanes. */
  onMove: (id: string, by: DragTo) => void;
  /** Put down there. Quick strokes end before React has shown the last `onMove`, and so this says it again. */
  onDrop: (id: string, by: DragTo) => void;
  onCancel: () => void;
};

/**
 * Dragging with mouse or pen, by pointer events. Fingers scroll the board instead: for them, and for keys, there are
 * other ways to move the same thing.
 */
export function useDrag(pixelsPerMinute: number, laneHeight: number, { onMove, onDrop, onCancel }: Handlers) {
  const drag = useRef<Drag | null>(null);
  const justDragged = useRef(false);
  const movedBy = ({ x, y }: Drag, event: PointerEvent): DragTo => ({
    minutes: Math.round((event.clientX - x) / pixelsPerMinute / 5) * 5,
    lanes: Math.round((event.clientY - y) / laneHeight),
  });
  const start = (id: string) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    drag.current = { id, x: event.clientX, y: event.clientY, moved: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  /** Remembers whether it has gone far enough to be no click. */
  const hasMoved = (now: Drag, { clientX, clientY }: PointerEvent): boolean => {
    now.moved ||= Math.hypot(clientX - now.x, clientY - now.y) >= threshold;
    return now.moved;
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const now = drag.current;
    if (now && hasMoved(now, event)) onMove(now.id, movedBy(now, event));
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    const now = drag.current;
    drag.current = null;
    justDragged.current = now !== null && hasMoved(now, event);
    if (now?.moved) onDrop(now.id, movedBy(now, event));
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
  /** What is selected is dragged away by the browser, which would end the stroke. */
  const still = (event: { preventDefault: () => void }) => event.preventDefault();
  return { start, move, end, cancel, still, swallows };
}
