import { useEffect } from 'react';

/** The page's title: `Bookings · Evergrow`. Give the tenant's name as `site` on its pages. */
export function useTitle(title: string, site = 'Evergrow'): void {
  useEffect(() => {
    document.title = title === site ? site : `${title} · ${site}`;
  }, [title, site]);
}
