import { useEffect } from 'react';

/** Whether the browser fetched this very page, and not another one that led here without fetching anything. */
function isOwnDocument(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return !navigation || new URL(navigation.name).pathname === window.location.pathname;
}

/**
 * What a page may do is said by the headers it was fetched with, and they stay when the address changes within the app.
 * Fetches the page again where it is not the one that was fetched.
 */
export function useOwnDocument(): boolean {
  const own = isOwnDocument();
  useEffect(() => {
    if (!own) window.location.reload();
  }, [own]);
  return own;
}
