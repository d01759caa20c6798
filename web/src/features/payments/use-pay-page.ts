import { useState } from 'react';
import { useAction } from '../../lib/use-action.ts';
import { usePostOnce } from '../../lib/use-post-once.ts';

/** What opens the payment service's own page for an order. */
export type PageRequest = { path: string; body?: object };

/** Leads to the payment service's own page, once, however often it is pressed. */
export function usePayPage({ path, body }: PageRequest) {
  const { post } = usePostOnce();
  const [leaving, setLeaving] = useState(false);
  const { run, pending, error } = useAction(async () => {
    const { url } = await post<{ url: string | null }>(path, body);
    // Without one it cost nothing, or was paid meanwhile: the page it stands on follows the order.
    if (url === null) return;
    setLeaving(true);
    window.location.assign(url);
  });
  return { run, pending: pending || leaving, error };
}
