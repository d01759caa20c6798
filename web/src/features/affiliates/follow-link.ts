import { api } from '../../lib/api.ts';
import { keepReferral } from './kept-referral.ts';

/**
 * Somebody came by a recommendation: it is counted, and kept on this device as long as it counts. The address is as it
 * was without it, so that it is not passed on by accident. A link that counts for nothing leaves nothing behind.
 */
export async function followLink(): Promise<void> {
  const { href, pathname } = window.location;
  const slug = /^\/t\/([^/]+)/.exec(pathname)?.[1];
  const url = new URL(href);
  const code = url.searchParams.get('ref');
  if (!slug || !code) return;
  url.searchParams.delete('ref');
  window.history.replaceState(window.history.state, '', url);
  try {
    const { windowDays } = await api.post<{ windowDays: number }>(`public/tenants/${slug}/referrals`, {
      body: { code },
    });
    keepReferral(slug, code.trim().toUpperCase(), windowDays);
  } catch {
    // Nobody's link, or no connection: the shop is the same without it.
  }
}
