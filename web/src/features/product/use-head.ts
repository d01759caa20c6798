import { useEffect } from 'react';
import { useTitle } from '../../lib/use-title.ts';

/** What search engines and previews read of a page: its title and a description of its own, while it is shown. */
export function useHead(title: string, site: string, description: string): void {
  useTitle(title, site);
  useEffect(() => {
    const known = document.querySelector<HTMLMetaElement>('meta[name="description"]');
    const meta = known ?? document.head.appendChild(document.createElement('meta'));
    const before = meta.content;
    meta.name = 'description';
    meta.content = description;
    return () => {
      meta.content = before;
    };
  }, [description]);
}
