import { isAtLeast, type Role } from '@evergrow/domain/tenancy';
import { useSearchParams } from 'react-router';
import { useTenantView } from '../../app/tenant-context.tsx';
import { useSignedIn } from '../../lib/session.tsx';

/**
 * Whose page, hours or calendar this is: one's own or, for who may, that of `?provider=`.
 * @param least the role that may work on somebody else's
 */
export function useProviderId(least: Role): { providerId: string; isOwn: boolean } {
  const { uid } = useSignedIn();
  const { role } = useTenantView();
  const [parameters] = useSearchParams();
  const other = parameters.get('provider');
  const may =
    role !== null && isAtLeast(role, least) && other !== null && /^[A-Za-z0-9_-]{1,128}$/.test(other);
  const providerId = may ? other : uid;
  return { providerId, isOwn: providerId === uid };
}
