import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Skeleton } from './skeleton.tsx';

type Props = {
  /** Pixels to keep free until then. */
  height: number;
  children: ReactNode;
};

/** Shows, and so fetches, what is far down a page only when the reader gets near it. */
export function OnceSeen({ height, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (place.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '400px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  const waiting = <Skeleton height={height} />;
  return <div ref={place}>{near ? <Suspense fallback={waiting}>{children}</Suspense> : waiting}</div>;
}
