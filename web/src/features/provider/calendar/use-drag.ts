import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';

/** So far a press may wander and still be a click, in pixels. */
const wander = 5;
/** How long a finger rests before it lifts something, in milliseconds: less would take scrolling for it. */
const rest = 450;

type Press = { x: number; y: number; width: number; lifted: boolean };

/** Moved by so many pixels since it was pressed; `width` is that of the column it is in. */
export type DragBy = { dx: number; dy: number; width: number };

type Drag = {
  /** Whether it can be moved at all, now. */
  enabled: boolean;
  /** A finger has rested long enough. */
  onLift: () => void;
  onDrag: (by: DragBy) => void;
  /** Put down there. Quick strokes end before React has shown the last `onDrag`, and so this says it again. */
  onDrop: (by: DragBy) => void;
  onLeave: () => void;
};

/**
 * Dragging by mouse or pen at once, and by a finger after it has rested: until then the page scrolls under it.
 * @returns what to put on the element, and whether the click that ends the press belongs to a drag
 */
export function useDrag(element: RefObject<HTMLElement | null>, drag: Drag) {
  const press = useRef<Press | null>(null);
  const dragged = useRef(false);
  const timer = useRef(0);
  useEffect(() => {
    const target = element.current;
    // React listens passively, and only this keeps the page still under a finger that carries something.
    const still = (event: TouchEvent) => {
      if (press.current?.lifted) event.preventDefault();
    };
    target?.addEventListener('touchmove', still, { passive: false });
    return () => {
      target?.removeEventListener('touchmove', still);
      clearTimeout(timer.current);
    };
  }, [element]);
  const end = () => {
    clearTimeout(timer.current);
    press.current = null;
  };
  return {
    wasDragged: () => {
      const was = dragged.current;
      dragged.current = false;
      return was;
    },
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        dragged.current = false;
        if (!drag.enabled || event.button !== 0) return;
        const column = event.currentTarget.parentElement?.getBoundingClientRect();
        const finger = event.pointerType === 'touch';
        const begun = { x: event.clientX, y: event.clientY, width: column?.width ?? 100, lifted: !finger };
        press.current = begun;
        event.currentTarget.setPointerCapture(event.pointerId);
        if (!finger) return;
        timer.current = window.setTimeout(() => {
          if (press.current !== begun) return;
          begun.lifted = true;
          dragged.current = true;
          drag.onLift();
        }, rest);
      },
      onPointerMove: ({ clientX, clientY }: PointerEvent<HTMLElement>) => {
        const origin = press.current;
        if (origin === null) return;
        const dx = clientX - origin.x;
        const dy = clientY - origin.y;
        const far = Math.hypot(dx, dy) >= wander;
        if (!origin.lifted) {
          if (far) end();
          return;
        }
        if (!dragged.current && !far) return;
        dragged.current = true;
        drag.onDrag({ dx, dy, width: origin.width });
      },
      onPointerUp: ({ clientX, clientY }: PointerEvent<HTMLElement>) => {
        const origin = press.current;
        end();
        if (origin?.lifted !== true) return;
        const by = { dx: clientX - origin.x, dy: clientY - origin.y, width: origin.width };
        if (!dragged.current && Math.hypot(by.dx, by.dy) < wander) return;
        dragged.current = true;
        drag.onDrop(by);
      },
      onPointerCancel: () => {
        end();
        drag.onLeave();
      },
      // A long press would open the browser's own menu.
      onContextMenu: (event: { preventDefault: () => void }) => {
        if (press.current !== null) event.preventDefault();
      },
    },
  };
}
