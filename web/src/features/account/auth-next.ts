import { useSearchParams } from 'react-router';
import { safeNext } from '../../lib/safe-next.ts';

/** Where to go when signed in (a path of this site), and how to carry that along to another of these pages. */
export function useNext(): { next: string; withNext: (path: string) => string } {
  const [search] = useSearchParams();
  const next = safeNext(search.get('next'), '/me');
  return { next, withNext: (path) => (next === '/me' ? path : `${path}?next=${encodeURIComponent(next)}`) };
}

/** What these pages hand one another without putting it into an address. */
export type AuthState = {
  email?: string;
  reason?: 'unconfirmed' | 'reset';
  fresh?: 'confirmed' | 'reset' | 'ended';
} | null;
