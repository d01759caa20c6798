import type { SearchEvent } from '@evergrow/domain/catalog/search';
import { useEffect } from 'react';
import { apiUrl } from '../../lib/api.ts';

/** As many as the API takes at once. */
const most = 20;
let waiting: { slug: string; events: SearchEvent[] } | undefined;

/** Sends what has been counted: one request a visit, also while the page is being left. Nobody waits for it. */
function send(): void {
  if (!waiting || waiting.events.length === 0) return;
  const { slug, events } = waiting;
  waiting = undefined;
  const body = new Blob([JSON.stringify({ events })], { type: 'application/json' });
  navigator.sendBeacon(apiUrl(`public/tenants/${slug}/search/events`), body);
}

function count(slug: string, event: SearchEvent): void {
  if (waiting?.slug !== slug) send();
  waiting ??= { slug, events: [] };
  waiting.events.push(event);
  if (waiting.events.length >= most) send();
}

const counted = new Set<string>();

function countSearch(slug: string, text: string, total: number): void {
  const key = `${slug} ${text}`;
  if (text === '' || counted.has(key)) return;
  counted.add(key);
  count(slug, { type: 'search', text, total });
}

/** Counts that a product was opened that a search had found. */
export function countClick(slug: string, text: string, total: number, productId: string): void {
  if (text === '') return;
  countSearch(slug, text, total);
  count(slug, { type: 'click', text, productId });
}

/** Counts a search somebody has stayed with for a moment, once a visit: words that are still being typed are none. */
export function useCountedSearch(slug: string, text: string, total: number | undefined): void {
  useEffect(() => {
    if (total === undefined) return undefined;
    const timer = setTimeout(() => countSearch(slug, text, total), 1_500);
    return () => clearTimeout(timer);
  }, [slug, text, total]);
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') send();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      send();
    };
  }, []);
}
