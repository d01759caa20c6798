import type { GivenLink } from '@evergrow/domain/commerce/files';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useAction } from '../../lib/use-action.ts';

/** Starts a download: asks for a link that is this person's alone, and follows it. The browser saves what it leads to. */
export function useDownload(entitlementId: string, onStarted: () => void) {
  const { id } = useTenant();
  return useAction(async (fileId: string, versionId: string) => {
    const path = `t/${id}/library/${entitlementId}/links`;
    const { url } = await api.post<GivenLink>(path, { body: { fileId, versionId } });
    const link = document.createElement('a');
    link.href = url;
    link.rel = 'noreferrer';
    document.body.append(link);
    link.click();
    link.remove();
    onStarted();
  });
}
