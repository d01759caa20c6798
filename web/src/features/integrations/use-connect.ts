import type { CalendarKind } from '@evergrow/domain/integrations';
import { api } from '../../lib/api.ts';
import { useAction } from '../../lib/use-action.ts';

/** Sends the person to the service's consent page; they come back to `/calendars/connected`. */
export const useConnect = (path: string) =>
  useAction(async (kind: CalendarKind) => {
    const { url } = await api.post<{ url: string }>(`${path}/authorizations`, { body: { kind } });
    window.location.assign(url);
    // Busy until the page is left: a second click would begin a second way.
    await new Promise((resolve) => setTimeout(resolve, 8000));
  });
