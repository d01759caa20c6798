import { useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/**
 * A new page begins at its top (or at its `#anchor`), with the focus on its main part, as a page load would; going
 * back leaves the scrolling to the browser. A change of the query only is the same page.
 */
export function ScrollToTop() {
  const { pathname, hash } = useLocation();
  const type = useNavigationType();
  const first = useRef(true);
  // How it was come by is asked when the path changes, and is no reason by itself: a pushed query is the same page.
  const how = useRef(type);
  how.current = type;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is what it waits for
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    if (how.current === 'POP') return;
    const target = hash === '' ? null : document.getElementById(hash.slice(1));
    if (target) target.scrollIntoView();
    else window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname, hash]);
  return null;
}
