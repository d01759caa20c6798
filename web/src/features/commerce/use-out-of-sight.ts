import { type RefObject, useEffect, useState } from 'react';

/** Whether an element is below what the window shows. */
export function useOutOfSight(element: RefObject<Element | null>): boolean {
  const [below, setBelow] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry) setBelow(!entry.isIntersecting && entry.boundingClientRect.top > 0);
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return below;
}
